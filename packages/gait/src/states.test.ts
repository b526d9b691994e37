import { expect, test } from 'vitest'
import { stepForward } from './chain.ts'
import { STATES, stepsFor } from './states.ts'

test.each([0, 0.5, 1, 3])(
  'with a jitter of %d m every state goes somewhere with probability one',
  (jitterM) => {
    for (let from = 0; from < STATES; from++) {
      const now = new Float64Array(STATES)
      const next = new Float64Array(STATES)
      now[from] = 1
      stepForward(now, next, 1, stepsFor(jitterM), 0.1)
      expect(next.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
      expect(Math.min(...next)).toBeGreaterThanOrEqual(0)
    }
  },
)
