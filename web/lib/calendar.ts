/** Days as `YYYY-MM-DD` and months as `YYYY-MM`, of no zone; weeks begin on Monday. */

const DAY_MS = 86_400_000

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The Monday on or before a day. */
export function mondayOf(date: string): string {
  const daysSinceSunday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return addDays(date, -((daysSinceSunday + 6) % 7))
}

/** How many days a range has, its first and its last included. */
export function daysIn({ from, to }: Days): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1
}

/** The first and the last day of a range. */
export interface Days {
  readonly from: string
  readonly to: string
}

export function monthOf(date: string): string {
  return date.slice(0, 7)
}

/** The month so many months later, or earlier for a negative count. */
export function addMonths(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}

export function daysOfMonth(month: string): Days {
  return { from: `${month}-01`, to: addDays(`${addMonths(month, 1)}-01`, -1) }
}

/** The weeks that a month has days in, each from Monday to Sunday; days of other months are undefined. */
export function weeksOfMonth(month: string): (string | undefined)[][] {
  const { from, to } = daysOfMonth(month)
  const weeks: (string | undefined)[][] = []
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
    const week = Array.from({ length: 7 }, (_, k) => addDays(monday, k))
    weeks.push(week.map((date) => (date >= from && date <= to ? date : undefined)))
  }
  return weeks
}
