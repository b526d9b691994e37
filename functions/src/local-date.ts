/** Dates as `YYYY-MM-DD`, in a zone or of none. */

const DAY_MS = 86_400_000

/** Whether this runtime knows the zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}

/** The date that a calendar on the wall shows at an instant in this zone. Throws RangeError for an unknown zone. */
export function localDates(timeZone: string): (instant: Date) => string {
  const format = formatIn(timeZone)
  return (instant) => {
    const parts = format.formatToParts(instant)
    const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
    return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
  }
}

/** A format takes half a millisecond to make, so those of the zones in use are kept. */
const FORMATS = new Map<string, Intl.DateTimeFormat>()
/** A name of a zone may be written in any case; there are some 600. */
const MOST_FORMATS = 1000

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const kept = FORMATS.get(timeZone)
  if (kept) return kept
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  if (FORMATS.size === MOST_FORMATS) FORMATS.clear()
  FORMATS.set(timeZone, format)
  return format
}

/** The date so many days later, or earlier for a negative count. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The Monday on or before a date: weeks as in ISO 8601. */
export function mondayOf(date: string): string {
  const daysSinceSunday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return addDays(date, -((daysSinceSunday + 6) % 7))
}
