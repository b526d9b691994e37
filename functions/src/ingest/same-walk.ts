import type { Analysed } from '@backstride/analyse'
import { durationOf } from '@backstride/recording'
import type { WalkRecord } from '@backstride/store'
import type { WorkoutSource } from './keep-workout.ts'

/** Two devices are started by one hand for one walk; ten minutes are a way to the park with one of them still in the bag. */
const MAX_START_DIFFERENCE_S = 600
/** One person is in one place: two recordings that run together for four fifths of the time are of one walk. */
const MIN_SHARED = 0.8
/** Two consumer receivers on one body differ by a few per cent; a tenth and a lap round a house is another way. */
const MAX_DISTANCE_SHARE = 0.1
const MAX_DISTANCE_M = 50

/** What tells a walk from others. */
export function walkOf(source: WorkoutSource, { recording, gait }: Analysed): WalkRecord {
  const { sha256, uploadId, workoutId } = source
  const known = gait.speedMps.filter((speed) => !Number.isNaN(speed))
  return {
    sha256,
    uploadId,
    workoutId,
    startedAt: new Date(recording.startedAtMs).toISOString(),
    durationS: Math.round(durationOf(recording)),
    distanceM: known.length > 0 ? Math.round(known.reduce((sum, speed) => sum + speed, 0)) : null,
    hasHeading: recording.heading.timeS.length > 0,
    isApart: false,
  }
}

/**
 * Whether two recordings of one athlete are of the same walk: begun together, together for nearly all of it, and as far.
 * A compass log of a part of it is enough where only one of the two has a compass.
 */
export function isSameWalk(a: WalkRecord, b: WalkRecord): boolean {
  const [startA, startB] = [Date.parse(a.startedAt) / 1000, Date.parse(b.startedAt) / 1000]
  if (Math.abs(startA - startB) > MAX_START_DIFFERENCE_S) return false
  const sharedS = Math.min(startA + a.durationS, startB + b.durationS) - Math.max(startA, startB)
  if (sharedS <= 0) return false
  if (a.hasHeading !== b.hasHeading) return sharedS >= MIN_SHARED * Math.min(a.durationS, b.durationS)
  return sharedS >= MIN_SHARED * Math.max(a.durationS, b.durationS) && areAsFar(a.distanceM, b.distanceM)
}

/** A distance that is not known says nothing against it. */
function areAsFar(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return true
  return Math.abs(a - b) <= Math.max(MAX_DISTANCE_M, MAX_DISTANCE_SHARE * Math.max(a, b))
}
