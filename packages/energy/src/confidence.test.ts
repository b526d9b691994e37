import { expect, test } from 'vitest'
import { confidenceWarnings, lowConfidenceOf } from './confidence.ts'

test.each([
  [1.3, 0, []],
  [1.11, 12.5, []],
  [1.565, -1, []],
  [1.3, -1.005, ['BACKWARD_DOWNHILL']],
  [1.3, 12.6, ['BACKWARD_TOO_STEEP']],
  [1.1, 0, ['BACKWARD_SLOWER_THAN_STUDIED']],
  [1.6, 0, ['BACKWARD_FASTER_THAN_STUDIED']],
  [1.63, 0, ['BACKWARD_FASTER_THAN_STUDIED']],
  [1.7, 0, ['BACKWARD_SLOWER_THAN_STUDIED']],
  [1.75, 0, []],
  [3.5, 0, []],
  [3.51, 0, ['BACKWARD_FASTER_THAN_STUDIED']],
  [0.5, -4, ['BACKWARD_DOWNHILL', 'BACKWARD_SLOWER_THAN_STUDIED']],
  [Number.NaN, Number.NaN, []],
])('at %d m/s and %d %% the studies miss %j', (speedMps, gradePct, codes) => {
  expect(lowConfidenceOf({ speedMps, gradePct })).toEqual(codes)
})

test('each code is said once, in words', () => {
  const warnings = confidenceWarnings(new Set(['BACKWARD_SLOWER_THAN_STUDIED', 'BACKWARD_DOWNHILL']))
  expect(warnings.map(({ code }) => code)).toEqual(['BACKWARD_DOWNHILL', 'BACKWARD_SLOWER_THAN_STUDIED'])
  for (const { message } of warnings) expect(message.length).toBeGreaterThan(20)
})
