import type { DirectionLabel } from '@backstride/recording'
import { type KnownOffset, walking } from './ambiguity.ts'
import { type BodyMotion, sliced } from './body-motion.ts'
import { type Inference, infer } from './infer.ts'
import { remountOf } from './remount.ts'
import { STATES } from './states.ts'

/** A stretch between two ways of wearing the device. */
export interface Part {
  readonly fromS: number
  readonly toS: number
  /** Probability of each state on the near side; (toS − fromS) × STATES. */
  readonly state: Float32Array
  /** Probability that the near side is right, and whether that is enough to say so. */
  readonly near: number
  readonly isSure: boolean
  /** Mount offset on the side that is likelier, radians clockwise. */
  readonly offset: number
}

/** A side is taken when it is this likely; else the athlete is asked. */
const SURE = 0.9
/** Who is walking when the device is put on anew goes on in the same direction (ASSUMED: four times in five). */
const GOES_ON = 0.8

/** The recording in one part, or in two where the device was put on anew; a known offset holds for the first. */
export function partsOf(
  body: BodyMotion,
  jitterM: number,
  known: KnownOffset | undefined,
  labels: readonly DirectionLabel[],
): Part[] {
  const cut = remountOf(body)
  const first = partOf(body, jitterM, 0, cut ?? body.lengthS, known, labels, undefined)
  if (cut === undefined) return [first]
  return [first, partOf(body, jitterM, cut, body.lengthS, undefined, labels, first)]
}

function partOf(
  body: BodyMotion,
  jitterM: number,
  fromS: number,
  toS: number,
  known: KnownOffset | undefined,
  labels: readonly DirectionLabel[],
  before: Part | undefined,
): Part {
  const within = labels.map((label) => ({ ...label, startS: label.startS - fromS, endS: label.endS - fromS }))
  const inference = infer(sliced(body, fromS, toS), jitterM, known, within)
  return partOfInference(inference, fromS, before ? oddsByGoingOn(before, inference.state) : 0)
}

/** The part that an inference from `fromS` on makes, with further log odds of its near side. */
export function partOfInference({ state, odds, offset }: Inference, fromS: number, further = 0): Part {
  const near = 1 / (1 + Math.exp(-odds - further))
  const isSure = Math.max(near, 1 - near) >= SURE
  const toS = fromS + state.length / STATES
  return { fromS, toS, state, near, isSure, offset: near < 0.5 ? offset + Math.PI : offset }
}

const AROUND_S = 10

/** Log odds of the near side when the direction before the device was put on anew goes on after it. */
function oddsByGoingOn({ state: before, near }: Part, after: Float32Array): number {
  const last = before.length / STATES
  const then = (2 * near - 1) * lean(before, last - AROUND_S, last)
  const same = (1 + then * lean(after, 0, AROUND_S)) / 2
  const p = same * GOES_ON + (1 - same) * (1 - GOES_ON)
  return Math.log(p / (1 - p))
}

/** Mean of forward less backward over these seconds, −1 to 1. */
function lean(state: Float32Array, fromS: number, toS: number): number {
  let sum = 0
  for (let k = fromS; k < toS; k++) {
    const { forward, backward } = walking(state, k)
    sum += forward - backward
  }
  return sum / (toS - fromS)
}
