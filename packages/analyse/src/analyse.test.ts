import { sessionEnergy } from '@backstride/energy'
import type { Bout, Direction } from '@backstride/recording'
import { backstrideFile, type Scenario, simulate, type Truth } from '@backstride/simulate'
import { expect, test } from 'vitest'
import { type Analysed, type AnalyseOptions, analyse, type Unreadable } from './analyse.ts'
import { analysisOf } from './analysis-of.ts'
import { seriesOf } from './series-of.ts'

const ATHLETE = { massKg: 70, heightM: 1.75, birthYear: 1985, sex: 'female', backwardSessions: 12 } as const

test('interval sessions give their backward seconds within 5 %, and each an interval around its true cost', () => {
  let [told, walkedS] = [0, 0]
  for (const seed of [31, 32, 33, 34, 35, 36]) {
    const { truth, analysed } = walked({ family: 'intervals60', severity: 'S1', seed, isMountKnown: true })
    const { direction, energy } = analysisOf(analysed)
    told += direction.totals.backwardS
    walkedS += truth.backwardS

    const trueKcal = addedKcalOf(truth)
    expect(energy?.backward.addedLowKcal, `seed ${seed}`).toBeLessThan(trueKcal)
    expect(energy?.backward.addedHighKcal, `seed ${seed}`).toBeGreaterThan(trueKcal)
  }
  expect(Math.abs(told / walkedS - 1)).toBeLessThan(0.05)
})

test('a walk whose wearing nothing tells asks for the one moment that would settle it, and its answer does', () => {
  // Walked as fast backward as forward, so that not even habit says which is which.
  const scenario = { family: 'intervals60', severity: 'S1', seed: 12 } as const
  const asked = walked(scenario)
  const { status, reason, questionAtS } = analysisOf(asked.analysed).direction
  expect({ status, reason }).toEqual({ status: 'undecided', reason: 'MOUNT_UNKNOWN' })

  const atS = questionAtS ?? Number.NaN
  const label = { startS: atS - 10, endS: atS + 10, direction: asked.truth.direction[atS] }
  const { direction } = analysisOf(walked(scenario, { labels: [label] }).analysed)
  expect(direction.status).toBe('classified')
  const right = direction.perSecond.filter((name, second) => name === asked.truth.direction[second]).length
  expect(right / direction.perSecond.length).toBeGreaterThan(0.9)
})

test('a recording without a heading is undecided, has no cost, and says why in one code', () => {
  const { analysed } = walked({ family: 'intervals60', severity: 'S1', seed: 11, heading: 'none' })
  const { direction, energy, energyReason, cardio, headingSource } = analysisOf(analysed)

  expect(direction).toMatchObject({ status: 'undecided', reason: 'NO_HEADING', bouts: [] })
  expect(new Set(direction.perSecond)).toEqual(new Set(['unknown']))
  expect({ energy, energyReason, headingSource }).toEqual({
    energy: null,
    energyReason: 'NO_HEADING',
    headingSource: null,
  })
  expect(cardio).toMatchObject({ comparable: false, reason: 'NO_HEADING', backwardMinusForwardBpm: null })
})

test('there is one entry a second from the start to the last sample, in every column', () => {
  const { analysed, truth } = walked({ family: 'intervals60', severity: 'S0', seed: 14 })
  const { direction, durationS } = analysisOf(analysed)

  expect(durationS).toBe(truth.direction.length - 1)
  expect(direction.perSecond).toHaveLength(truth.direction.length)
  for (const column of Object.values(seriesOf(analysed))) expect(column).toHaveLength(truth.direction.length)
})

test('only backward bouts carry an added energy, and together they are the total', () => {
  const { analysed } = walked({ family: 'intervals60', severity: 'S0', seed: 15 })
  const { direction, energy } = analysisOf(analysed)

  const isPriced = (bout: { addedKcal: number | null }) => bout.addedKcal !== null
  expect(direction.bouts.filter(isPriced)).toEqual(
    direction.bouts.filter((bout) => bout.direction === 'backward'),
  )
  const sum = direction.bouts.reduce((kcal, bout) => kcal + (bout.addedKcal ?? 0), 0)
  expect(sum).toBeCloseTo(energy?.backward.addedKcal ?? Number.NaN, 1)
})

test('an analysis survives being written as JSON unchanged', () => {
  const { analysed } = walked({ family: 'intervals60', severity: 'S2', seed: 16 })
  for (const body of [analysisOf(analysed), seriesOf(analysed)]) {
    expect(JSON.parse(JSON.stringify(body))).toEqual(body)
  }
})

test('the same bytes give the same analysis', () => {
  const scenario: Scenario = { family: 'intervals60', severity: 'S1', seed: 17 }
  expect(analysisOf(walked(scenario).analysed)).toEqual(analysisOf(walked(scenario).analysed))
})

test('bytes that are no recording are answered with an error, not thrown', () => {
  expect(analyse(new TextEncoder().encode('hello'))).toMatchObject({
    status: 'failed',
    error: { code: 'UNKNOWN_FORMAT' },
  })
})

function walked(scenario: Scenario, options: AnalyseOptions = {}): { truth: Truth; analysed: Analysed } {
  const { recording, truth } = simulate(scenario)
  const bytes = new TextEncoder().encode(backstrideFile(recording))
  return { truth, analysed: read(analyse(bytes, { athlete: ATHLETE, ...options })) }
}

function read(analysed: Analysed | Unreadable): Analysed {
  if (analysed.status === 'failed') throw analysed.error
  return analysed
}

/** What the energy model says of the walk as it truly was: no error in direction, speed or slope. */
function addedKcalOf({ direction, speedMps, gradePct }: Truth): number {
  const none = new Float64Array(direction.length)
  const seconds = {
    direction,
    probability: none.map(() => 1),
    speedMps,
    speedSdMps: none,
    elevationM: none,
    heartRateBpm: none.map(() => Number.NaN),
  }
  const grade = { gradePct, gradeSdPct: none, isMeasured: true }
  const energy = sessionEnergy({
    seconds,
    bouts: trueBouts(direction, speedMps),
    athlete: ATHLETE,
    year: 2026,
    grade,
  })
  return energy.backward.addedKcal
}

function trueBouts(direction: readonly Direction[], speedMps: Float64Array): Bout[] {
  const starts = [...direction.keys()].filter((k) => direction[k] !== direction[k - 1])
  return starts.map((startS, n) => {
    const endS = starts[n + 1] ?? direction.length
    const distanceM = speedMps.subarray(startS, endS).reduce((sum, speed) => sum + speed, 0)
    return {
      startS,
      endS,
      direction: direction[startS],
      distanceM,
      speedMps: distanceM / (endS - startS),
      probability: 1,
    }
  })
}
