const MS_PER_DAY = 86_400_000
const DAYS_PER_WEEK = 7

/** 1970-01-01 was a Thursday, three days after its Monday. */
const DAYS_FROM_MONDAY = 3

/** Which week, Monday to Sunday, a local date `YYYY-MM-DD` is in, counted from that of 1970-01-01. */
export function weekOf(date: string): number {
  return Math.floor((dayOf(date) + DAYS_FROM_MONDAY) / DAYS_PER_WEEK)
}

/** The Monday that a week begins with. */
export function mondayOf(week: number): string {
  return dateOf(week * DAYS_PER_WEEK - DAYS_FROM_MONDAY)
}

/** The date after. */
export function dayAfter(date: string): string {
  return dateOf(dayOf(date) + 1)
}

function dayOf(date: string): number {
  return Date.parse(date) / MS_PER_DAY
}

function dateOf(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}
