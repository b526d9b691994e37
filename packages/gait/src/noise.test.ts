import { expect, test } from 'vitest'
import { autocorrelationTime } from './noise.ts'

/** First-order autoregression driven by a fixed sequence. */
function series(keep: number): Float64Array {
  let [state, value] = [1, 0]
  return Float64Array.from({ length: 20_000 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    value = keep * value + state / 2_147_483_648 - 0.5
    return value
  })
}

// 1 + 2 Σ a^k = (1 + a) / (1 − a), less the tail below 0.05 that is cut off; 15 % for that and for chance.
test.each([0.3, 0.6, 0.8])('an autoregression with %d forgets in (1 + a) / (1 − a) seconds', (keep) => {
  const truth = (1 + keep) / (1 - keep)
  expect(Math.abs(autocorrelationTime(series(keep), 1e9) / truth - 1)).toBeLessThan(0.15)
})

test('independent errors forget at once, and unknown ones do not count', () => {
  expect(autocorrelationTime(series(0), 1e9)).toBe(1)
  expect(autocorrelationTime(new Float64Array(50).fill(Number.NaN), 1)).toBe(1)
})
