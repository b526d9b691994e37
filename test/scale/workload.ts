/** How people are taken to use the system. Assumptions, each stated on the page. */
export const WORKLOAD = {
  /** Three sessions a week: the dose of the programme's first stages. */
  workoutsPerWeek: 3,
  /** Looks at the page: after each workout, and every other day besides. */
  visitsPerWeek: 6.5,
  /** Of a day's workouts, those that are sent within the two hours of the morning peak, everybody in one zone: the worst case. */
  morningShare: 0.4,
  morningS: 2 * 3600,
} as const

export const POPULATIONS = [10_000, 1_000_000, 10_000_000] as const

/** 365.25 / 12 / 7. */
export const WEEKS_PER_MONTH = 4.348

/** Uploads a second at the height of the morning. */
export function morningRate(athletes: number): number {
  return (athletes * WORKLOAD.workoutsPerWeek * WORKLOAD.morningShare) / 7 / WORKLOAD.morningS
}
