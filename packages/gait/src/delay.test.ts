import { expect, test } from 'vitest'
import { aheadBy, delayOf, meanAngle, turnedTo } from './delay.ts'

test('a column is read between its seconds, and at the nearer one where the other is missing', () => {
  expect([...aheadBy(Float64Array.of(0, 10, 20), 0.5)].slice(0, 2)).toEqual([5, 15])
  expect(aheadBy(Float64Array.of(0, Number.NaN), 0.25)[0]).toBe(0)
  expect(aheadBy(Float64Array.of(4, 5), 3)[0]).toBeNaN()
})

test('angles turn the short way across the seam', () => {
  expect(turnedTo(Float64Array.of(3.1, -3.1), 0.5)[0]).toBeCloseTo(Math.PI, 6)
  expect(Math.abs(meanAngle(Float64Array.of(3), Float64Array.of(-3))[0])).toBeCloseTo(Math.PI, 6)
})

test.each([0, 0.5, 1, 1.5])(
  'on a winding way a delay of %d s is found to a quarter of a second',
  (delayS) => {
    const angle = (timeS: number) => 2 * Math.sin(timeS / 6) + timeS / 40
    const at = (shift: number, f: (x: number) => number) =>
      Float64Array.from({ length: 600 }, (_, k) => 1.2 * f(angle(k - shift)))
    const heading = Float64Array.from({ length: 600 }, (_, k) => angle(k) + 0.4)
    const motion = {
      east: at(delayS, Math.cos),
      north: at(delayS, Math.sin),
      variance: new Float64Array(600),
    }
    expect(Math.abs(delayOf(heading, motion, 0) - delayS)).toBeLessThanOrEqual(0.25)
  },
)
