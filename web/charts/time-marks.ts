/** Steps of a clock, s, and how many marks fit beside each other on a phone. */
const STEPS_S = [60, 120, 300, 600, 1200, 1800, 3600, 7200, 14_400]
const MOST_MARKS = 6

/** Where to write the time below so many seconds: round times, from zero, few enough to be read. */
export function timeMarks(lengthS: number): number[] {
  const stepS = STEPS_S.find((step) => lengthS / step <= MOST_MARKS) ?? 28_800
  return Array.from({ length: Math.floor(lengthS / stepS) + 1 }, (_, k) => k * stepS)
}
