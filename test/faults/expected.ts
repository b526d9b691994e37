/** What should be there after everything was delivered, worked out from the files alone, one after the other. */

import { createHash } from 'node:crypto'
import { analyse, analysisOf } from '@backstride/analyse'
import type { Week } from '@backstride/contract'
import type { Sending } from './deliveries.ts'

export interface ExpectedWorkout {
  readonly startedAt: string
  readonly sha256: string
  readonly status: string
  readonly backwardS: number
  readonly backwardM: number
  readonly addedKcal: number | null
}

/** The workouts of each athlete, earliest first: one for each file that holds a walk, whoever sent it how often. */
export function expectedWorkouts(sendings: readonly Sending[]): Map<string, ExpectedWorkout[]> {
  const workouts = new Map<string, ExpectedWorkout[]>()
  const seen = new Set<string>()
  for (const { athleteId, bytes } of sendings) {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (seen.has(`${athleteId} ${sha256}`)) continue
    seen.add(`${athleteId} ${sha256}`)
    const workout = workoutOf(bytes, sha256)
    const list = workouts.get(athleteId) ?? []
    workouts.set(athleteId, list)
    if (workout) list.push(workout)
  }
  for (const list of workouts.values()) list.sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
  return workouts
}

function workoutOf(bytes: Uint8Array, sha256: string): ExpectedWorkout | undefined {
  const analysed = analyse(bytes)
  if (analysed.status === 'failed') return undefined
  const { startedAt, direction, energy } = analysisOf(analysed)
  const { backwardS, backwardM } = direction.totals
  const addedKcal = energy?.backward.addedKcal ?? null
  return { startedAt, sha256, status: direction.status, backwardS, backwardM, addedKcal }
}

const WEEK_MS = 7 * 86_400_000
/** A Monday, midnight in UTC. */
const MONDAY_MS = Date.parse('2024-01-01T00:00:00.000Z')

/** Totals by week, for an athlete whose zone is UTC: only weeks with a workout, by the Monday they start on. */
export function expectedWeeks(workouts: readonly ExpectedWorkout[]): Map<string, Omit<Week, 'startsOn'>> {
  const weeks = new Map<string, Omit<Week, 'startsOn'>>()
  for (const { startedAt, status, backwardS, backwardM, addedKcal } of workouts) {
    const k = Math.floor((Date.parse(startedAt) - MONDAY_MS) / WEEK_MS)
    const monday = new Date(MONDAY_MS + k * WEEK_MS).toISOString().slice(0, 10)
    const week = weeks.get(monday) ?? NOTHING
    const isUndecided = status === 'undecided'
    weeks.set(monday, {
      sessions: week.sessions + 1,
      undecidedSessions: week.undecidedSessions + Number(isUndecided),
      backwardS: cents(week.backwardS + (isUndecided ? 0 : backwardS)),
      backwardM: cents(week.backwardM + (isUndecided ? 0 : backwardM)),
      addedKcal: cents(week.addedKcal + (isUndecided ? 0 : (addedKcal ?? 0))),
    })
  }
  return weeks
}

const NOTHING = { sessions: 0, undecidedSessions: 0, backwardS: 0, backwardM: 0, addedKcal: 0 }

function cents(value: number): number {
  return Math.round(100 * value) / 100
}
