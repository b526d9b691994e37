import { expect, test } from 'vitest'
import lcda from '../fixtures/lcda-2019.json' with { type: 'json' }
import { LCDA_RANGE, lcdaPower } from './lcda.ts'

const c = lcda.coefficients

function printed(s: number, g: number): number {
  const slope = 1 - c.outerBase ** (1 - c.innerBase ** (g + c.gradeShift))
  return c.standing + c.speed * s ** c.speedExponent + c.fast * s ** c.fastExponent + c.grade * s * g * slope
}

for (const speed of [0.4, 0.9, 1.34, 1.8]) {
  test.each([-40, -12, -3, 0, 3, 12, 45])(`the equation as printed at ${speed} m/s and %d %%`, (grade) => {
    expect(lcdaPower(speed, grade)).toBeCloseTo(printed(speed, grade), 12)
  })
}

test('the worked value of the literature', () => {
  expect(lcdaPower(lcda.check.speedMps, lcda.check.gradePct)).toBeCloseTo(lcda.check.powerWkg, 3)
})

test('speed 0 and below is standing', () => {
  expect(lcdaPower(0, 0)).toBe(c.standing)
  expect(lcdaPower(-1, 5)).toBe(c.standing)
})

test('beyond the steepest slopes the value at them is held', () => {
  expect(LCDA_RANGE).toEqual(lcda.range)
  expect(lcdaPower(1, 80)).toBe(lcdaPower(1, 45))
  expect(lcdaPower(1, -80)).toBe(lcdaPower(1, -40))
})

test('NaN gives NaN', () => {
  expect(lcdaPower(Number.NaN, 0)).toBeNaN()
  expect(lcdaPower(1, Number.NaN)).toBeNaN()
})
