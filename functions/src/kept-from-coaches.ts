import type { OriginRecord, WorkoutRecord } from '@backstride/store'

/** What says of a workout, or of what was learnt from it, whether coaches may know of it. */
export type Kept = Pick<WorkoutRecord, 'isKeptFromCoaches'>

/** Mark of a workout that is made from these files: kept as soon as one of them may not be shown to coaches. */
export function keptFromCoaches(sources: readonly { readonly origin?: OriginRecord }[]): Kept {
  return sources.some(({ origin }) => origin?.coachMaySee === false) ? { isKeptFromCoaches: true } : {}
}

/**
 * What of it may bear on the figures of a workout: on those that coaches read nothing that they may not know of, as it
 * would show in them; on those that are the athlete's alone everything.
 */
export function teaching<T extends Kept>(learnt: readonly T[], { isKeptFromCoaches }: Kept): T[] {
  return learnt.filter((each) => isKeptFromCoaches || !each.isKeptFromCoaches)
}
