/** Dates and times of day in the athlete's own zone, never the reader's. Zones are IANA names. */

/** `Fri 1 May 2026`. */
export function day(iso: string, timeZone: string): string {
  return formatted(iso, { timeZone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
}

/** `09:00`, on the 24-hour clock. */
export function timeOfDay(iso: string, timeZone: string): string {
  return formatted(iso, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}

/** `Fri 1 May 2026, 09:00`. */
export function dayAndTime(iso: string, timeZone: string): string {
  return `${day(iso, timeZone)}, ${timeOfDay(iso, timeZone)}`
}

/** `27 Apr`, for a date without a time such as the Monday of a week. */
export function shortDate(date: string): string {
  return formatted(`${date}T00:00:00Z`, { timeZone: 'UTC', day: 'numeric', month: 'short' })
}

/** The zones this browser knows, its own first. */
export function timeZones(): { own: string; all: string[] } {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  return { own, all: Intl.supportedValuesOf('timeZone') }
}

function formatted(iso: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(iso)).replaceAll(',', '')
}
