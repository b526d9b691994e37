import type { Words } from '../messages/words.ts'

/** Dates and times of day in one language. Zones are IANA names: the athlete's own, never the reader's. */
export type Dates = ReturnType<typeof datesIn>

/** Days with their weekday and times on the 24-hour clock, as `locale` writes them. */
export function datesIn(locale: string, t: Words<'format'>) {
  const written = (iso: string, options: Intl.DateTimeFormatOptions) => {
    const text = new Intl.DateTimeFormat(locale, options).format(new Date(iso))
    // Some browsers put commas around an English weekday, some do not.
    return locale.startsWith('en') ? text.replaceAll(',', '') : text
  }
  const day = (iso: string, timeZone: string) =>
    written(iso, { timeZone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  const timeOfDay = (iso: string, timeZone: string) =>
    written(iso, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return {
    /** `Fri 1 May 2026`. */
    day,

    /** `09:00`. */
    timeOfDay,

    /** `Fri 1 May 2026, 09:00`. */
    dayAndTime: (iso: string, timeZone: string) =>
      t('dayAndTime', { day: day(iso, timeZone), time: timeOfDay(iso, timeZone) }),

    /** `27 Apr`, for a date without a time such as the Monday of a week. */
    shortDate: (date: string) =>
      written(`${date}T00:00:00Z`, { timeZone: 'UTC', day: 'numeric', month: 'short' }),

    /** A date without a time in other parts, such as `{ month: 'long', year: 'numeric' }`. */
    date: (date: string, parts: Intl.DateTimeFormatOptions) =>
      written(`${date}T00:00:00Z`, { ...parts, timeZone: 'UTC' }),
  }
}

/** The zones this browser knows, its own first. */
export function timeZones(): { own: string; all: string[] } {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  return { own, all: Intl.supportedValuesOf('timeZone') }
}
