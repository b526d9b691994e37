/**
 * What walkers usually do, as log odds of the near side: the weak evidence, used when nobody said anything better.
 * The programme's warm-up opens forward; people walk more forward than backward, and faster.
 */

import { walking } from './ambiguity.ts'
import type { BodyMotion } from './body-motion.ts'
import type { Smoothed } from './chain.ts'
import { STATES } from './states.ts'

const { exp, log, min, max } = Math

/** Habits never outweigh a word or a known offset. */
const HABIT_LIMIT = 4

export interface Habits {
  readonly opening: number
  readonly share: number
  readonly ratio: number
  readonly speed: number
}

/**
 * Habits go together (who opens backward also walks more of it), so their odds do not simply add. The weights are those
 * of a logistic regression on 256 simulated walks, rounded; that of the opening is far below one because a walk that is
 * backward throughout must not be taken for a forward one.
 */
const WEIGHTS: Habits = { opening: 0.4, share: 0.15, ratio: 1.3, speed: 1.4 }

/** Log odds of the near side by all habits together. */
export function oddsByHabit({ opening, share, ratio, speed }: Habits): number {
  const { opening: o, share: s, ratio: r, speed: v } = WEIGHTS
  return max(-HABIT_LIMIT, min(HABIT_LIMIT, o * opening + s * share + r * ratio + v * speed))
}

/** Log odds of the near side by each habit alone. */
export function habitsOf(body: BodyMotion, smoothed: Smoothed, velocityVariance: number): Habits {
  const sides = sidesOf(body, smoothed)
  return {
    opening: byOpening(smoothed),
    share: byShare(sides),
    ratio: byRatio(sides),
    speed: exp(-velocityVariance / 0.15) * bySpeed(sides),
  }
}

interface Sides {
  readonly forwardS: number
  readonly backwardS: number
  /** Mean step length where cadence is known, else speed. */
  readonly forward: number
  readonly backward: number
  readonly forwardMps: number
  readonly backwardMps: number
}

function sidesOf({ speedMps, cadenceSpm, lengthS }: BodyMotion, { state }: Smoothed): Sides {
  const sum = { fS: 0, bS: 0, fM: 0, bM: 0, fC: 0, bC: 0 }
  for (let k = 0; k < lengthS; k++) {
    const { forward, backward } = walking(state, k)
    if (!(speedMps[k] > 0.25) || max(forward, backward) < 0.8) continue
    const cadence = Number.isNaN(cadenceSpm[k]) ? 100 : max(40, cadenceSpm[k])
    if (forward > backward) {
      sum.fS++
      sum.fM += speedMps[k]
      sum.fC += cadence / 60
    } else {
      sum.bS++
      sum.bM += speedMps[k]
      sum.bC += cadence / 60
    }
  }
  return {
    forwardS: sum.fS,
    backwardS: sum.bS,
    forward: sum.fM / sum.fC,
    backward: sum.bM / sum.bC,
    forwardMps: sum.fM / sum.fS,
    backwardMps: sum.bM / sum.bS,
  }
}

/** A walk opens forward in 85 of 100 recordings (ASSUMED: warm-ups say so, not everybody warms up). */
const OPENS_FORWARD = 0.85
const OPENING_S = 20

function byOpening({ state }: Smoothed): number {
  let run = 0
  let sum = 0
  for (let k = 0; k < state.length / STATES && run < OPENING_S; k++) {
    const { forward, backward } = walking(state, k)
    const isWalking = forward + backward > 0.8
    run = isWalking ? run + 1 : 0
    sum = isWalking ? sum + (forward - backward) / (forward + backward) : 0
  }
  if (run < OPENING_S) return 0
  const p = (1 + sum / run) / 2
  return log(
    (p * OPENS_FORWARD + (1 - p) * (1 - OPENS_FORWARD)) / (p * (1 - OPENS_FORWARD) + (1 - p) * OPENS_FORWARD),
  )
}

/** Share of backward: often none, seldom all, else somewhat below half (ASSUMED: Beta(2, 2.6)). */
function byShare({ forwardS, backwardS }: Sides): number {
  const x = backwardS / max(1, forwardS + backwardS)
  const density = (share: number) =>
    (0.45 * Number(share < 0.03)) / 0.03 +
    (0.05 * Number(share > 0.97)) / 0.03 +
    0.5 * (share * (1 - share) ** 1.6) * 13.104 +
    0.02
  return log(density(x) / density(1 - x))
}

/**
 * Log of forward over backward step length or speed: 0.33 ± 0.17, with a broad tail about zero (ASSUMED); the spread
 * of the two means is added, with ten seconds counted as one observation of 25 %.
 */
function byRatio({ forwardS, backwardS, forward, backward }: Sides): number {
  const least = min(forwardS, backwardS)
  if (least < 8) return 0
  const r = log(forward / backward)
  const sd = Math.sqrt(0.17 ** 2 + (0.25 ** 2 * 10) / least)
  const density = (x: number) =>
    (0.85 / sd) * exp(-0.5 * ((x - 0.33) / sd) ** 2) + (0.15 / 0.4) * exp(-0.5 * (x / 0.4) ** 2)
  return log(density(r) / density(-r))
}

/** With one direction only: forward 1.30 ± 0.22 m/s against backward 0.93 ± 0.22, a tenth of people beyond. */
function bySpeed({ forwardS, backwardS, forwardMps, backwardMps }: Sides): number {
  if (min(forwardS, backwardS) >= 8 || max(forwardS, backwardS) < 8) return 0
  const speed = forwardS > backwardS ? forwardMps : backwardMps
  const density = (mean: number) =>
    (0.9 * exp(-0.5 * ((speed - mean) / 0.22) ** 2)) / 0.22 +
    (0.1 * exp(-0.5 * ((speed - 1.1) / 0.6) ** 2)) / 0.6
  const odds = log(density(1.3) / density(0.93))
  return forwardS > backwardS ? odds : -odds
}
