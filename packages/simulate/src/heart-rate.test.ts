import { expect, test } from 'vitest'
import { heartRateOf, measuredHeartRate, steadyHeartRate } from './heart-rate.ts'
import { motionOf, valueAt } from './motion.ts'
import { drawPerson } from './person.ts'
import { randomStream } from './random.ts'
import { routeOf } from './route.ts'

const PERSON = {
  ...drawPerson(randomStream(1, 'person')),
  forwardMps: 1.2,
  backwardRatio: 0.75,
  restingBpm: 60,
  maxBpm: 185,
  vo2Max: 40,
}
const CHANGE_S = 900

const motion = motionOf(
  [
    { direction: 'forward', durationS: CHANGE_S },
    { direction: 'backward', durationS: 900, change: 'reverse-travel' },
  ],
  routeOf('straight', 3000, 1),
  PERSON,
  1800,
  1,
)
const level = new Float64Array(motion.speedMps.length)
const heartRateBpm = heartRateOf(motion, level, PERSON)

test('after a change of direction 63 % of the change has come after one time constant, 95 % after three', () => {
  const before = valueAt(heartRateBpm, CHANGE_S)
  const after = valueAt(heartRateBpm, CHANGE_S + 10 * PERSON.heartRateTauS)
  const share = (timeS: number) => (valueAt(heartRateBpm, CHANGE_S + timeS) - before) / (after - before)
  // Two seconds of stopping and the wander of the pace are in it.
  expect(Math.abs(share(PERSON.heartRateTauS) - (1 - Math.exp(-1)))).toBeLessThan(0.08)
  expect(Math.abs(share(3 * PERSON.heartRateTauS) - (1 - Math.exp(-3)))).toBeLessThan(0.08)
})

test('a faster heart gets there sooner', () => {
  const fast = heartRateOf(motion, level, { ...PERSON, heartRateTauS: 25 })
  expect(valueAt(fast, CHANGE_S + 30)).toBeGreaterThan(valueAt(heartRateBpm, CHANGE_S + 30) + 2)
})

// Backward over forward at the same speed: %HRmax 17 to 20 % higher (Hooper 2004), 121 against 166 bpm at 5 km/h
// (Kim and Choi 2001).
test('at the same speed the heart beats faster backward, by what was measured', () => {
  const ratio = (speedMps: number) =>
    steadyHeartRate('backward', speedMps, 0, PERSON) / steadyHeartRate('forward', speedMps, 0, PERSON)
  expect(ratio(1.1)).toBeGreaterThan(1.17)
  expect(ratio(1.39)).toBeLessThan(1.4)
})

test('steady heart rate rises with speed and grade, falls with practice, and stops at the highest', () => {
  expect(steadyHeartRate('forward', 1.4, 0, PERSON)).toBeGreaterThan(steadyHeartRate('forward', 1, 0, PERSON))
  expect(steadyHeartRate('forward', 1, 5, PERSON)).toBeGreaterThan(steadyHeartRate('forward', 1, 0, PERSON))
  const novice = { ...PERSON, backwardSessions: 0 }
  expect(steadyHeartRate('backward', 1, 0, novice)).toBeCloseTo(
    (steadyHeartRate('backward', 1, 0, PERSON) * 1.2) / (1 + 0.2 * Math.exp(-3)),
    6,
  )
  expect(steadyHeartRate('backward', 1.9, 15, PERSON)).toBe(PERSON.maxBpm)
})

test('a sensor shows whole beats near the truth, drifting up as the walk goes on', () => {
  const measured = measuredHeartRate(heartRateBpm, PERSON, 5)
  expect(measured.every(Number.isInteger)).toBe(true)
  const excess = measured.map((bpm, tick) => bpm - heartRateBpm[tick])
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
  // Half an hour at 0.08 bpm a minute ends 2.4 bpm up; the noise of a quarter of the walk averages to about 0.3 bpm.
  const rise = mean(excess.subarray(-4500)) - mean(excess.subarray(0, 4500))
  expect(Math.abs(rise - 0.75 * 2.4)).toBeLessThan(1.2)
})
