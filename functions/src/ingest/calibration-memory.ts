import type { Analysed } from '@backstride/analyse'
import { calibrationFrom } from '@backstride/analyse/calibration'
import type { CalibrationRecord, PairRecord, Store, WorkoutRecord } from '@backstride/store'
import { type Kept, teaching } from '../kept-from-coaches.ts'

/**
 * The newest sessions before a workout that count: half a year of one a week. With so many the noise of a single pair,
 * 5 %, is 1 % of their mean, less than what is not known of the relation between heart and oxygen.
 */
const NEWEST = 24
/** Sessions of a year before tell of a body and a practice that are others by now. */
const WITHIN_MS = 365 * 86_400_000

/** A workout, as far as it tells which sessions bear on its figures. */
export type Learner = Pick<WorkoutRecord, 'startedAt'> & Kept

/** What the athlete's heart said in the sessions before a workout; null where those are too few. */
export async function rememberedCalibration(
  store: Store,
  athleteId: string,
  learner: Learner,
): Promise<CalibrationRecord | null> {
  const { startedAt } = learner
  const before = (limit?: number) =>
    store.listPairsBefore(athleteId, earliestFor(startedAt), startedAt, limit)
  const newest = await before(NEWEST)
  // Older ones take the place of those that may not bear on it.
  const isEnough = teaching(newest, learner).length === newest.length
  return calibrationBy(isEnough ? newest : await before(), learner)
}

/** The same, from all pairs of an athlete, newest first. */
export function calibrationBy(pairs: readonly PairRecord[], learner: Learner): CalibrationRecord | null {
  const { startedAt } = learner
  const from = earliestFor(startedAt)
  const before = pairs.filter((pair) => pair.startedAt < startedAt && pair.startedAt >= from)
  return calibrationFrom(teaching(before, learner).slice(0, NEWEST)) ?? null
}

function earliestFor(startedAt: string): string {
  return new Date(Date.parse(startedAt) - WITHIN_MS).toISOString()
}

/** Notes the pair of a session whose directions could be compared, and takes back what it no longer says. */
export async function notePair(
  store: Store,
  { athleteId, workoutId, startedAt, isKeptFromCoaches }: WorkoutRecord,
  { cardio: { matched } }: Analysed,
): Promise<void> {
  if (!matched) return store.removePair({ athleteId, workoutId, startedAt })
  await store.putPair({
    athleteId,
    workoutId,
    startedAt,
    forwardBpm: rounded(matched.forwardBpm),
    backwardBpm: rounded(matched.backwardBpm),
    speedMps: rounded(matched.speedMps),
    gradePct: rounded(matched.gradePct),
    ...(isKeptFromCoaches && { isKeptFromCoaches }),
  })
}

/** A thousandth of a beat and a millimetre a second are beyond any sensor. */
function rounded(value: number): number {
  return Math.round(1000 * value) / 1000
}
