/** Days of an athlete's zone as instants, and back. Zones are IANA names, days `YYYY-MM-DD`. */

/** The instant at which a day is over in a zone, as the API takes it. RangeError for what is no day or no zone. */
export function endOfDay(date: string, timeZone: string): string {
  const wanted = Date.parse(`${date}T00:00:00Z`) + DAY_MS
  // The offset is looked up twice: the first guess may lie on the other side of a change of clocks.
  const guess = wanted - offsetMs(wanted, timeZone)
  return new Date(wanted - offsetMs(guess, timeZone)).toISOString()
}

/** The day that an instant ends or lies in: of an exclusive end the last day before it. */
export function lastDay(endIso: string, timeZone: string): string {
  return dayAt(Date.parse(endIso) - 1, timeZone)
}

/** The day that it is in a zone at an instant, Unix milliseconds. */
export function dayAt(instantMs: number, timeZone: string): string {
  return new Date(instantMs + offsetMs(instantMs, timeZone)).toISOString().slice(0, 10)
}

const DAY_MS = 86_400_000

/** How far the clocks of a zone are ahead of UTC at an instant. */
function offsetMs(instantMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instantMs)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return local - Math.floor(instantMs / 1000) * 1000
}
