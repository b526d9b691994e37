import type { Direction, Recording } from '@backstride/recording'
import { RAD } from './angles.ts'
import { bodyMotionOf, turned } from './body-motion.ts'
import { decided } from './decide.ts'
import { gridOf } from './grid.ts'
import { inferLearned } from './infer.ts'
import { firstGuess, learnedNoise } from './noise.ts'
import { partOfInference } from './parts.ts'
import { speedOf } from './speed.ts'
import { BACKWARD, FORWARD, STATES } from './states.ts'
import { wayOf } from './way.ts'

/** Trust in an offset that is the truth. */
const CERTAIN = 0.9999

/**
 * What the method would say if it knew the mount offset and had learned its error model from the true directions: the
 * bound of what learning them from the recording can reach. For evaluation; a recording needs position and heading.
 */
export function classifyKnowing(
  recording: Recording,
  truth: { readonly mountOffsetDeg: number; readonly direction: readonly Direction[] },
): { direction: Direction[]; backwardProbability: Float64Array } {
  const grid = gridOf(recording)
  const way = wayOf(grid)
  const body = bodyMotionOf(grid, way, speedOf(grid, way).mps)
  const axis = truth.mountOffsetDeg * RAD
  const angle = new Uint8Array(grid.lengthS).fill(255)
  const state = new Float32Array(grid.lengthS * STATES)
  for (let k = 0; k < grid.lengthS; k++) {
    // One cell a quarter turn: the cell of a direction is the state itself.
    const then = truth.direction[Math.round(k - body.lateS)]
    if (then !== 'forward' && then !== 'backward') continue
    angle[k] = then === 'forward' ? FORWARD : BACKWARD
    state[k * STATES + angle[k]] = 1
  }
  const { jitterM } = way.smoothing
  const seen = { angle, state, offset: new Float32Array() }
  const known = { rad: axis, trust: CERTAIN }
  const noise = learnedNoise(turned(body, -axis), seen, 1, firstGuess(jitterM))
  const inference = inferLearned(body, jitterM, known, [], { axis, noise, known })
  return decided([partOfInference(inference, 0)], grid.lengthS)
}
