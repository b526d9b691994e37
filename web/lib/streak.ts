/** A week as far as it matters whether somebody was out. */
interface ActiveWeek {
  readonly sessions: number
}

export interface Streak {
  /** Weeks with a session up to now. */
  readonly weeks: number
  /** Weeks without one among them. */
  readonly restWeeks: number
}

/**
 * Weeks with a session up to the last one, which is not over yet and so never ends a streak. A single week of rest
 * between two others is part of training and does not end it either; two in a row do.
 */
export function streakOf(weeks: readonly ActiveWeek[]): Streak {
  let [active, rests, pending] = [0, 0, 0]
  for (const [k, { sessions }] of weeks.toReversed().entries()) {
    if (sessions > 0) {
      if (active > 0) rests += pending
      active += 1
      pending = 0
    } else if (k > 0) {
      pending += 1
      if (pending > 1) break
    }
  }
  return { weeks: active, restWeeks: rests }
}
