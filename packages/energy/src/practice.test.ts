import { expect, test } from 'vitest'
import backward from '../fixtures/backward.json' with { type: 'json' }
import literature from '../fixtures/literature.json' with { type: 'json' }
import { noviceFactor } from './practice.ts'

const { excess, sessions } = backward.practice

test('the first session and the twelfth differ as the study says', () => {
  const { beforeLitresPerMin, afterLitresPerMin } = literature.practice
  expect(noviceFactor(0).mean).toBeCloseTo(beforeLitresPerMin / afterLitresPerMin, 3)
  // 5 % of the excess is left: the price of an exponential.
  expect(noviceFactor(12).mean - 1).toBeLessThan(0.05 * excess)
})

test.each([0, 3, 8])(
  'after %d sessions the excess has faded as stated, and half of it is its deviation',
  (done) => {
    const left = excess * Math.exp(-done / sessions)
    expect(noviceFactor(done).mean).toBeCloseTo(1 + left, 12)
    expect(noviceFactor(done).sd).toBeCloseTo(left / 2, 12)
  },
)

test('an unknown count is taken as practised, with the deviation of any excess up to the whole', () => {
  expect(noviceFactor().mean).toBe(1)
  expect(noviceFactor().sd).toBeCloseTo(excess / Math.sqrt(12), 12)
})

test('a negative count is none', () => {
  expect(noviceFactor(-3)).toEqual(noviceFactor(0))
})
