import { expect, test } from 'vitest'
import { type Evidence, smoothed, stepForward } from './chain.ts'
import { STATES, stepsFor } from './states.ts'

const LENGTH_S = 4

/** One cell, so that the states alone make the paths; likelihoods that favour nothing in particular. */
const evidence: Evidence = {
  lengthS: LENGTH_S,
  cells: 1,
  steps: stepsFor(0.5),
  moving: Float32Array.from({ length: 4 * LENGTH_S }, (_, i) => 0.2 + ((7 * i) % 5) / 4),
  state: Float32Array.from({ length: STATES * LENGTH_S }, (_, i) => 0.3 + ((11 * i) % 7) / 5),
  turn: Float32Array.from([0.1, 0.05, 0.3, 0.2]),
}

test('the smoothed probabilities are those of all paths, counted one by one', () => {
  const counted = new Float64Array(STATES * LENGTH_S)
  let total = 0
  for (let path = 0; path < STATES ** LENGTH_S; path++) {
    const states = Array.from({ length: LENGTH_S }, (_, k) => Math.floor(path / STATES ** k) % STATES)
    const p = states.reduce(
      (product, s, k) => product * weight(s, k) * (k > 0 ? step(states[k - 1], s, k) : 1),
      1,
    )
    total += p
    states.forEach((s, k) => {
      counted[k * STATES + s] += p
    })
  }
  const { state } = smoothed(evidence, Float64Array.of(1))
  state.forEach((p, i) => {
    expect(p).toBeCloseTo(counted[i] / total, 5)
  })
})

function weight(s: number, k: number): number {
  return evidence.state[k * STATES + s] * (s < 4 ? evidence.moving[k * 4 + s] : 1)
}

function step(from: number, to: number, k: number): number {
  const now = new Float64Array(STATES)
  const next = new Float64Array(STATES)
  now[from] = 1
  stepForward(now, next, 1, evidence.steps, evidence.turn[k])
  return next[to]
}
