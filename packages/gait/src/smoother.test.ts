import { expect, test } from 'vitest'
import { motionOf, smoothingFor } from './smoother.ts'

const speed = new Float64Array(60).fill(1.2)

function noise(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648 - 0.5
  }
}

test('a steady walk with noisy fixes has its velocity, and a variance that covers the error', () => {
  const draw = noise(7)
  const east = Float64Array.from({ length: 60 }, (_, k) => 1.2 * k + 2 * draw())
  const north = Float64Array.from({ length: 60 }, () => 2 * draw())
  const motion = motionOf(east, north, smoothingFor(east, north, speed))
  for (let k = 5; k < 55; k++) {
    expect(Math.abs(motion.east[k] - 1.2)).toBeLessThan(4 * Math.sqrt(motion.variance[k]))
    expect(Math.abs(motion.north[k])).toBeLessThan(4 * Math.sqrt(motion.variance[k]))
  }
})

test('a gap is bridged, and is less certain than what lies around it', () => {
  const east = Float64Array.from({ length: 60 }, (_, k) => (k > 25 && k < 35 ? Number.NaN : 1.2 * k))
  const motion = motionOf(
    east,
    new Float64Array(60).map((_, k) => east[k] * 0),
    smoothingFor(east, east, speed),
  )
  expect(motion.east[30]).toBeCloseTo(1.2, 2)
  expect(motion.variance[30]).toBeGreaterThan(motion.variance[15])
})

test('without fixes nothing is known, and beyond the last fix neither', () => {
  const none = new Float64Array(5).fill(Number.NaN)
  expect([...motionOf(none, none, smoothingFor(none, none, none)).east]).toEqual([...none])
  const short = Float64Array.of(0, 1, 2, Number.NaN)
  expect(motionOf(short, short, smoothingFor(short, short, short)).east[3]).toBeNaN()
})
