import { grantField, type TrendPeriod } from '@backstride/contract'
import type { WorkoutRecord } from '@backstride/store'
import { expect, test } from 'vitest'
import { localDates } from '../../local-date.ts'
import { seeded } from '../../testing/seeded.ts'
import { workoutRecord } from '../../testing/workout-record.ts'
import { type Days, instantsAround, periodsOf } from './periods.ts'
import { trendPeriods } from './trend-periods.ts'

const EVERYTHING = new Set(grantField.options)
const { direction } = workoutRecord()

test('speed is that of the sessions with a minute or more backward, between the slowest and the fastest of them', () => {
  const sessions = [session(300, 210), session(100, 90), session(59, 177)]
  // 300 m in 400 s; three metres a second for less than a minute count for nothing.
  expect(figures(sessions).backwardSpeedMps).toEqual({ value: 0.75, low: 0.7, high: 0.9 })
  expect(figures([session(59, 177)]).backwardSpeedMps).toBeNull()
})

test('the longest bout is the longest of all sessions, and null where none is known', () => {
  const [short, long] = [30, 95].map((longestBackwardS) => workoutRecord({ longestBackwardS }))
  expect(figures([short, workoutRecord(), long]).longestBoutS).toBe(95)
  expect(figures([workoutRecord()]).longestBoutS).toBeNull()
  expect(figures([workoutRecord({ longestBackwardS: 0 })]).longestBoutS).toBeNull()
})

test('a figure that is not shared is not told', () => {
  const seen = { timeZone: 'UTC', fields: new Set(['summary'] as const) }
  const [period] = trendPeriods([workoutRecord({ longestBackwardS: 60 })], [MAY], seen)
  expect(period).toMatchObject({ sessions: 1, longestBoutS: null, backwardMinusForwardBpm: null })
})

test('an empty period has no session, nothing that can be said, and no share of nothing', () => {
  expect(figures([])).toEqual({
    startsOn: MAY.from,
    endsOn: MAY.to,
    sessions: 0,
    undecidedShare: null,
    backwardMin: 0,
    backwardSpeedMps: null,
    longestBoutS: null,
    addedKcal: null,
    backwardMinusForwardBpm: null,
  })
})

const ZONES = ['UTC', 'Europe/Berlin', 'Pacific/Kiritimati', 'Etc/GMT+12', 'America/St_Johns']

test.each(ZONES)('trends in %s equal a count by hand, by week, by month and as a whole', (timeZone) => {
  const workouts = twoYearsOf(400)
  const days = { from: '2025-02-12', to: '2026-04-01' }
  const { from, to } = instantsAround(days)
  const inReach = workouts.filter(({ startedAt }) => startedAt >= from && startedAt <= to)
  for (const by of ['week', 'month', 'whole'] as const) {
    const told = trendPeriods(inReach, periodsOf(days, by), { timeZone, fields: EVERYTHING })
    for (const period of told) expectByHand(period, workouts, timeZone)
    expect(told.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(countIn(workouts, days, timeZone))
  }
})

/** Counts the period again with loops over all workouts, and holds each figure to it. */
function expectByHand(period: TrendPeriod, workouts: readonly WorkoutRecord[], timeZone: string): void {
  const dateOf = localDates(timeZone)
  const decided: WorkoutRecord[] = []
  let [sessions, seconds, longest] = [0, 0, 0]
  for (const workout of workouts) {
    const date = dateOf(new Date(workout.startedAt))
    if (date < period.startsOn || date > period.endsOn) continue
    sessions += 1
    if (workout.direction.status === 'undecided') continue
    decided.push(workout)
    seconds += workout.direction.backwardS
    longest = Math.max(longest, workout.longestBackwardS ?? 0)
  }
  expect(period.sessions).toBe(sessions)
  if (sessions > 0) expect(period.undecidedShare).toBeCloseTo(1 - decided.length / sessions, 1)
  expect(period.backwardMin).toBeCloseTo(seconds / 60, 1)
  expect(period.longestBoutS ?? 0).toBe(longest)
  expectSpeedByHand(period, decided)
  expectEstimatesByHand(period, decided)
}

function expectSpeedByHand({ backwardSpeedMps }: TrendPeriod, decided: readonly WorkoutRecord[]): void {
  let [metres, seconds, slowest, fastest] = [0, 0, Number.POSITIVE_INFINITY, 0]
  for (const {
    direction: { backwardS, backwardM },
  } of decided) {
    if (backwardS < 60) continue
    metres += backwardM
    seconds += backwardS
    slowest = Math.min(slowest, backwardM / backwardS)
    fastest = Math.max(fastest, backwardM / backwardS)
  }
  expect(backwardSpeedMps === null).toBe(seconds === 0)
  if (seconds === 0) return
  expect(backwardSpeedMps?.value).toBeCloseTo(metres / seconds, 2)
  expect(backwardSpeedMps?.low).toBeCloseTo(slowest, 2)
  expect(backwardSpeedMps?.high).toBeCloseTo(fastest, 2)
}

function expectEstimatesByHand(period: TrendPeriod, decided: readonly WorkoutRecord[]): void {
  let [low, high, weighed, weight] = [0, 0, 0, 0]
  for (const { addedKcal, backwardMinusForwardBpm: beats } of decided) {
    low += addedKcal?.low ?? 0
    high += addedKcal?.high ?? 0
    if (!beats) continue
    const precision = 4 / (beats.high - beats.low) ** 2
    weighed += precision * beats.value
    weight += precision
  }
  expect(period.addedKcal?.low ?? 0).toBeCloseTo(low, 1)
  expect(period.addedKcal?.high ?? 0).toBeCloseTo(high, 1)
  if (weight === 0) expect(period.backwardMinusForwardBpm).toBeNull()
  else expect(period.backwardMinusForwardBpm?.value).toBeCloseTo(weighed / weight, 1)
}

function countIn(workouts: readonly WorkoutRecord[], { from, to }: Days, timeZone: string): number {
  const dateOf = localDates(timeZone)
  const dates = workouts.map(({ startedAt }) => dateOf(new Date(startedAt)))
  return dates.filter((date) => date >= from && date <= to).length
}

/** Workouts at every hour of the day and night over two years, of every kind, the same in every run. */
function twoYearsOf(count: number): WorkoutRecord[] {
  const chance = seeded(20_260_401)
  return Array.from({ length: count }, (_, k) => {
    const startedMs = Date.UTC(2024, 9, 1) + Math.floor(chance() * 2 * 365 * 24) * 3_600_000 + k
    const backwardS = chance() < 0.2 ? Math.floor(chance() * 90) : Math.floor(chance() * 900)
    const added = 20 * chance()
    const beats = 10 * chance()
    return workoutRecord({
      workoutId: `w${k}`,
      startedAt: new Date(startedMs).toISOString(),
      direction: {
        ...direction,
        status: chance() < 0.15 ? 'undecided' : 'classified',
        backwardS,
        backwardM: backwardS * (0.6 + 0.6 * chance()),
      },
      addedKcal: chance() < 0.1 ? null : { value: added, low: added / 2, high: added * 1.5 },
      backwardMinusForwardBpm:
        chance() < 0.4 ? null : { value: beats, low: beats - 2 - 4 * chance(), high: beats + 3 },
      ...(chance() < 0.9 && { longestBackwardS: Math.floor(backwardS * chance()) }),
    })
  })
}

const MAY: Days = { from: '2026-05-01', to: '2026-05-31' }

function figures(workouts: readonly WorkoutRecord[]): TrendPeriod {
  return trendPeriods(workouts, [MAY], { timeZone: 'UTC', fields: EVERYTHING })[0]
}

function session(backwardS: number, backwardM: number): WorkoutRecord {
  return workoutRecord({ direction: { ...direction, backwardS, backwardM } })
}
