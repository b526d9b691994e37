import { expect, test } from 'vitest'
import backward from '../fixtures/backward.json' with { type: 'json' }
import lcda from '../fixtures/lcda-2019.json' with { type: 'json' }
import { noiseFrom } from '../fixtures/noise.ts'
import { type Leg, walkOf } from '../fixtures/walk.ts'
import { calibrate } from './calibration.ts'
import { gradeOf } from './grade.ts'
import { ENERGY_METHOD } from './method.ts'
import { type EnergyContext, sessionEnergy } from './session-energy.ts'

const athlete = {
  massKg: 70,
  heightM: 1.75,
  birthYear: 1986,
  sex: 'female',
  backwardSessions: 40,
} as const

/** Mifflin for her at 40. */
const RESTING_KCAL_PER_S = (700 + 6.25 * 175 - 200 - 161) / 86_400

const intervals: Leg[] = [
  { direction: 'forward', lengthS: 120, speedMps: 1.2 },
  { direction: 'backward', lengthS: 60, speedMps: 1.2 },
  { direction: 'forward', lengthS: 60, speedMps: 1.2 },
  { direction: 'backward', lengthS: 60, speedMps: 1.2 },
  { direction: 'standing', lengthS: 30, speedMps: 0 },
]

function contextOf(legs: readonly Leg[], more: Partial<EnergyContext> = {}): EnergyContext {
  return { ...walkOf(legs), athlete, year: 2026, ...more }
}

/** Gross power on the level, W/kg, from the printed equation. */
function power(speed: number): number {
  const c = lcda.coefficients
  return c.standing + c.speed * speed ** c.speedExponent + c.fast * speed ** c.fastExponent
}

function kcal(wattsPerKg: number, lengthS: number): number {
  return (wattsPerKg * lengthS * 70) / 4184
}

const REST_WKG = (3.5 * 20.9) / 60
const backwardPower = REST_WKG + backward.level * (power(1.2) - REST_WKG)

test('a session is the sum of its seconds, gross and net, and its forward equivalent is the same walk forward', () => {
  const energy = sessionEnergy(contextOf(intervals))
  const forward = kcal(power(1.2), 180)
  const gross = kcal(backwardPower, 120)
  const standing = kcal(lcda.coefficients.standing, 30)
  expect(energy).toMatchObject({
    method: ENERGY_METHOD,
    basis: 'speed-grade',
    unknownS: 0,
    intervalLevel: 0.8,
  })
  expect(energy.grossKcal).toBeCloseTo(forward + gross + standing, 3)
  expect(energy.netKcal).toBeCloseTo(energy.grossKcal - 330 * RESTING_KCAL_PER_S, 9)
  expect(energy.backward.grossKcal).toBeCloseTo(gross, 3)
  expect(energy.backward.netKcal).toBeCloseTo(gross - 120 * RESTING_KCAL_PER_S, 3)
  expect(energy.backward.forwardEquivalentGrossKcal).toBeCloseTo(kcal(power(1.2), 120), 9)
  expect(energy.backward.forwardEquivalentNetKcal).toBeCloseTo(
    kcal(power(1.2), 120) - 120 * RESTING_KCAL_PER_S,
    9,
  )
  expect(energy.backward.addedKcal).toBeCloseTo(gross - kcal(power(1.2), 120), 3)
})

test('the added energy is the same gross and net', () => {
  const { backward: its } = sessionEnergy(contextOf(intervals))
  expect(its.grossKcal - its.forwardEquivalentGrossKcal).toBeCloseTo(its.addedKcal, 9)
  expect(its.netKcal - its.forwardEquivalentNetKcal).toBeCloseTo(its.addedKcal, 9)
})

test('bouts add up to the session', () => {
  const energy = sessionEnergy(contextOf(intervals))
  const sum = (of: (bout: (typeof energy.bouts)[number]) => number) =>
    energy.bouts.reduce((total, bout) => total + of(bout), 0)
  expect(sum(({ grossKcal }) => grossKcal)).toBeCloseTo(energy.grossKcal, 9)
  expect(sum(({ addedKcal }) => addedKcal)).toBeCloseTo(energy.backward.addedKcal, 9)
  expect(energy.bouts.map(({ startS }) => startS)).toEqual([0, 120, 180, 240, 300])
})

test('only backward bouts add energy, within their interval', () => {
  const { bouts } = sessionEnergy(contextOf(intervals))
  expect(bouts[0]).toMatchObject({ addedKcal: 0, addedLowKcal: 0, addedHighKcal: 0, lowConfidence: [] })
  expect(bouts[1].addedLowKcal).toBeGreaterThan(0)
  expect(bouts[1].addedLowKcal).toBeLessThan(bouts[1].addedKcal)
  expect(bouts[1].addedKcal - bouts[1].addedLowKcal).toBeCloseTo(
    bouts[1].addedHighKcal - bouts[1].addedKcal,
    9,
  )
  expect(bouts[1].forwardEquivalentGrossKcal).toBeCloseTo(bouts[1].grossKcal - bouts[1].addedKcal, 9)
})

test('the errors of bouts that share a person and a model do not cancel', () => {
  const { bouts, backward: its } = sessionEnergy(contextOf(intervals))
  const width = (bout: { addedHighKcal: number; addedLowKcal: number }) =>
    bout.addedHighKcal - bout.addedLowKcal
  expect(width(its)).toBeCloseTo(width(bouts[1]) + width(bouts[3]), 6)
})

test('a doubtful forward bout may have been backward, which widens the added energy but does not raise it', () => {
  const doubtful = intervals.map((leg) => (leg.direction === 'forward' ? { ...leg, probability: 0.7 } : leg))
  const sure = sessionEnergy(contextOf(intervals)).backward
  const { addedKcal, addedHighKcal } = sessionEnergy(contextOf(doubtful)).backward
  expect(addedKcal).toBeCloseTo(sure.addedKcal, 9)
  expect(addedHighKcal).toBeGreaterThan(sure.addedHighKcal)
})

test('unknown and sideways seconds, and those without a speed, are counted and not priced', () => {
  const walk = contextOf([
    ...intervals,
    { direction: 'unknown', lengthS: 40, speedMps: 1.2 },
    { direction: 'sideways', lengthS: 7, speedMps: 0.5 },
    { direction: 'forward', lengthS: 3, speedMps: Number.NaN },
  ])
  const energy = sessionEnergy(walk)
  expect(energy.unknownS).toBe(50)
  expect(energy.grossKcal).toBeCloseTo(sessionEnergy(contextOf(intervals)).grossKcal, 9)
  expect(energy.netKcal).toBeCloseTo(sessionEnergy(contextOf(intervals)).netKcal, 9)
  expect(energy.grossHighKcal).toBeCloseTo(sessionEnergy(contextOf(intervals)).grossHighKcal, 9)
  expect(energy.bouts[5].grossKcal).toBeNaN()
  expect(energy.bouts[5].addedKcal).toBe(0)
  expect(energy.warnings.map(({ code }) => code)).toContain('UNKNOWN_SECONDS')
})

test('a backward stretch too short to be a bout counts all the same', () => {
  const { seconds } = walkOf(intervals)
  const { backward: its } = sessionEnergy({ seconds, bouts: [], athlete, year: 2026 })
  expect(its.addedKcal).toBeCloseTo(sessionEnergy(contextOf(intervals)).backward.addedKcal, 9)
})

test('without a backward second the backward figures are 0', () => {
  const { backward: its, grossKcal } = sessionEnergy(contextOf([intervals[0]]))
  expect(its).toMatchObject({ grossKcal: 0, netKcal: 0, addedKcal: 0, addedLowKcal: 0, addedHighKcal: 0 })
  expect(grossKcal).toBeGreaterThan(0)
})

test('a walk without a second has no energy', () => {
  expect(sessionEnergy(contextOf([]))).toMatchObject({ grossKcal: 0, netKcal: 0, unknownS: 0, bouts: [] })
})

test('what is missing is assumed, said, and widens the interval', () => {
  const known = sessionEnergy(contextOf(intervals))
  const unknown = sessionEnergy(contextOf(intervals, { athlete: {} }))
  expect(known.warnings.map(({ code }) => code)).toEqual(['GRADE_ASSUMED_FLAT'])
  expect(unknown.warnings.map(({ code }) => code)).toEqual([
    'MASS_ASSUMED',
    'HEIGHT_ASSUMED',
    'AGE_ASSUMED',
    'SEX_ASSUMED',
    'PRACTICE_ASSUMED',
    'GRADE_ASSUMED_FLAT',
  ])
  const width = ({ backward: its }: typeof known) => its.addedHighKcal - its.addedLowKcal
  expect(width(unknown)).toBeGreaterThan(1.2 * width(known))
  expect(unknown.grossHighKcal - unknown.grossLowKcal).toBeGreaterThan(
    known.grossHighKcal - known.grossLowKcal,
  )
  expect(unknown.netHighKcal - unknown.netLowKcal).toBeGreaterThan(
    unknown.grossHighKcal - unknown.grossLowKcal,
  )
})

test('a novice spends more', () => {
  const novice = sessionEnergy(contextOf(intervals, { athlete: { ...athlete, backwardSessions: 0 } }))
  const practised = sessionEnergy(contextOf(intervals))
  expect(novice.backward.grossKcal / practised.backward.grossKcal).toBeCloseTo(1.235, 4)
  expect(novice.backward.forwardEquivalentGrossKcal).toBeCloseTo(
    practised.backward.forwardEquivalentGrossKcal,
    9,
  )
})

test('a calibration changes the backward cost, says so, narrows the interval, and can be left out again', () => {
  const pair = {
    forwardBpm: 110,
    backwardBpm: 110 * 1.5 ** 0.8,
    speedMps: 1.2,
    gradePct: 0,
    backwardSessions: 40,
  }
  const calibration = calibrate(Array(8).fill(pair))
  if (!calibration) throw new Error('eight pairs must do')
  const personal = sessionEnergy(contextOf(intervals, { calibration }))
  const population = sessionEnergy(contextOf(intervals))
  expect(personal.basis).toBe('personal')
  expect(personal.backward.grossKcal).toBeCloseTo(calibration.multiplier * population.backward.grossKcal, 9)
  const share = ({ backward: its }: typeof personal) => (its.addedHighKcal - its.addedKcal) / its.addedKcal
  expect(share(personal)).toBeLessThan(share(population))
})

test('downhill and steep, slow and fast backward are marked and less certain', () => {
  const walk = (speedMps: number) => contextOf([{ direction: 'backward', lengthS: 60, speedMps }])
  const on = (gradePct: number) => ({
    grade: {
      gradePct: new Float64Array(60).fill(gradePct),
      gradeSdPct: new Float64Array(60),
      isMeasured: true,
    },
  })
  const codes = (speedMps: number, gradePct: number) => {
    const energy = sessionEnergy({ ...walk(speedMps), ...on(gradePct) })
    expect(energy.warnings.map(({ code }) => code)).toEqual(energy.bouts[0].lowConfidence)
    return energy.bouts[0].lowConfidence
  }
  expect(codes(1.3, 0)).toEqual([])
  expect(codes(1.3, -5)).toEqual(['BACKWARD_DOWNHILL'])
  expect(codes(0.6, 15)).toEqual(['BACKWARD_TOO_STEEP', 'BACKWARD_SLOWER_THAN_STUDIED'])
  expect(codes(1.6, 0)).toEqual(['BACKWARD_FASTER_THAN_STUDIED'])
  const share = (speedMps: number) => {
    const { backward: its } = sessionEnergy({ ...walk(speedMps), ...on(0) })
    return (its.addedHighKcal - its.addedKcal) / its.addedKcal
  }
  expect(share(0.5)).toBeGreaterThan(1.2 * share(1.2))
  expect(sessionEnergy({ ...walk(1.3), ...on(-5) }).bouts[0].gradePct).toBe(-5)
})

test('an interval never says that backward is cheaper', () => {
  const { backward: its } = sessionEnergy(
    contextOf([{ direction: 'backward', lengthS: 60, speedMps: 0.1, probability: 0.5 }], { athlete: {} }),
  )
  expect(its.addedLowKcal).toBe(0)
})

test('named alternatives replace the walking and the resting model', () => {
  const acsm = sessionEnergy(contextOf([intervals[0]], { walkingModel: 'acsm' }))
  expect(acsm.grossKcal).toBeCloseTo(((3.5 + 7.2) * 2 * 70 * 20.9) / 4184, 6)
  const henry = sessionEnergy(contextOf([intervals[0]], { restingModel: 'henry' }))
  const resting = ((8.18 * 70 + 502 * 1.75 - 11.6) * 120) / 86_400
  expect(henry.netKcal).toBeCloseTo(henry.grossKcal - resting, 9)
})

test('a flat walk of 5 km with 3 m of noise in its elevation earns no more than 2 % for climbing', () => {
  const lengthS = 3846
  for (const persistence of [0, Math.exp(-1 / 30)]) {
    for (const seed of [1, 2, 3, 4]) {
      const noise = noiseFrom(seed)
      let wander = 3 * noise()
      const elevationM = Float64Array.from({ length: lengthS }, () => {
        wander = persistence * wander + 3 * Math.sqrt(1 - persistence ** 2) * noise()
        return 120 + wander
      })
      const context = contextOf([{ direction: 'forward', lengthS, speedMps: 1.3 }])
      const noisy = sessionEnergy({ ...context, seconds: { ...context.seconds, elevationM } })
      const flat = sessionEnergy(context)
      expect(noisy.grossKcal / flat.grossKcal).toBeLessThan(1.02)
      expect(noisy.grossKcal / flat.grossKcal).toBeGreaterThan(0.98)
    }
  }
})

test('a climb is priced from its elevation, and a slope already known is used', () => {
  const context = contextOf([{ direction: 'forward', lengthS: 1200, speedMps: 1.2 }])
  const elevationM = context.seconds.speedMps.map((_, k) => 0.06 * 1.2 * k)
  const climb = { ...context, seconds: { ...context.seconds, elevationM } }
  const c = lcda.coefficients
  const lift = c.grade * 1.2 * 6 * (1 - c.outerBase ** (1 - c.innerBase ** (6 + c.gradeShift)))
  expect(sessionEnergy(climb).grossKcal).toBeCloseTo(kcal(power(1.2) + lift, 1200), 0)
  expect(sessionEnergy(climb).warnings).toEqual([])
  expect(sessionEnergy({ ...context, grade: gradeOf(climb.seconds) }).grossKcal).toBe(
    sessionEnergy(climb).grossKcal,
  )
})
