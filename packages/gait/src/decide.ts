import type { Direction } from '@backstride/recording'
import { walking } from './ambiguity.ts'
import { SHORTEST_BOUT_S } from './bouts.ts'
import type { Part } from './parts.ts'
import { LEFT, RIGHT, STANDING, STATES } from './states.ts'

export interface Decision {
  readonly direction: Direction[]
  readonly probability: Float64Array
  readonly backwardProbability: Float64Array
}

/** A direction is said when it is this likely, else `unknown`. */
const SAID_AT = 0.6
/** Unknown gaps up to this long between equal directions are closed: nobody turns twice in three seconds. */
const BRIDGED_S = 3

/** The direction of each second; `unknown` throughout parts that are not sure of their side. */
export function decided(parts: readonly Part[], lengthS: number): Decision {
  const direction = new Array<Direction>(lengthS).fill('unknown')
  const probability = new Float64Array(lengthS)
  const backwardProbability = new Float64Array(lengthS).fill(Number.NaN)
  const p = new Float64Array(4)
  for (const { state, fromS, toS, near, isSure } of parts) {
    for (let k = fromS; k < toS; k++) {
      directionsAt(state, k - fromS, near, p)
      const best = likeliest(p)
      probability[k] = p[best]
      backwardProbability[k] = p[1]
      if (isSure && p[best] >= SAID_AT) direction[k] = NAMES[best]
    }
  }
  bridge(direction)
  dropShort(direction)
  return { direction, probability, backwardProbability }
}

const NAMES: readonly Direction[] = ['forward', 'backward', 'sideways', 'standing']

function directionsAt(state: Float32Array, k: number, near: number, p: Float64Array): void {
  const { forward, backward } = walking(state, k)
  p[0] = near * forward + (1 - near) * backward
  p[1] = near * backward + (1 - near) * forward
  p[2] = state[k * STATES + LEFT] + state[k * STATES + RIGHT]
  p[3] = state[k * STATES + STANDING]
}

function likeliest(p: Float64Array): number {
  let best = 0
  for (let i = 1; i < p.length; i++) if (p[i] > p[best]) best = i
  return best
}

function bridge(direction: Direction[]): void {
  for (let k = 1; k < direction.length; k++) {
    if (direction[k] !== 'unknown' || direction[k - 1] === 'unknown') continue
    let end = k
    while (direction[end] === 'unknown') end++
    if (end - k <= BRIDGED_S && direction[end] === direction[k - 1]) direction.fill(direction[end], k, end)
    k = end
  }
}

function dropShort(direction: Direction[]): void {
  let from = 0
  for (let k = 1; k <= direction.length; k++) {
    if (direction[k] === direction[from]) continue
    if (direction[from] === 'backward' && k - from < SHORTEST_BOUT_S) direction.fill('unknown', from, k)
    from = k
  }
}
