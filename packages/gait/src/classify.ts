import type { Direction, Recording } from '@backstride/recording'
import { RAD, wrapDeg, wrapRad } from './angles.ts'
import { boutsOf } from './bouts.ts'
import { type Grid, gridOf } from './grid.ts'
import { refusalOf } from './refusals.ts'
import { GAIT_METHOD, type GaitOptions, type GaitResult } from './result.ts'
import type { Motion } from './smoother.ts'
import { type Speed, speedOf } from './speed.ts'
import { MOVING_MPS, velocityOf } from './velocity.ts'

/**
 * The direction of every second of a recording: the way the body faces held against the way it moves.
 *
 * Where that cannot be known the result is undecided, with the reason, and every second is `unknown` except those
 * the athlete labelled. An empty recording gives one unknown second.
 */
export function classify(recording: Recording, options: GaitOptions = {}): GaitResult {
  const grid = gridOf(recording)
  const motion = velocityOf(grid)
  const speed = speedOf(grid, motion)
  const stated = statedDirections(recording, options, grid.lengthS)
  const refusal = refusalOf(recording, grid, motion)
  const away = refusal ? undefined : offsetOf(recording, options, grid, motion, stated)
  const inferred = away === undefined ? undefined : directions(grid, motion, speed, away)
  const direction = stated.map((word, k) => word ?? inferred?.direction[k] ?? 'unknown')
  const probability = Float64Array.from(stated, (word, k) => (word ? 1 : (inferred?.probability[k] ?? 0)))
  return {
    method: GAIT_METHOD,
    ...(inferred || stated.some(Boolean)
      ? { status: 'classified' }
      : { status: 'undecided', reason: refusal ?? 'MOUNT_UNKNOWN' }),
    ...(away !== undefined && { mountOffsetDeg: wrapDeg(-away / RAD) }),
    direction,
    probability,
    speedMps: speed.mps,
    speedSdMps: speed.sdMps,
    bouts: boutsOf(direction, probability, speed.mps),
    warnings: [],
  }
}

function statedDirections(
  recording: Recording,
  { labels = [] }: GaitOptions,
  lengthS: number,
): (Direction | undefined)[] {
  const stated = new Array<Direction | undefined>(lengthS).fill(undefined)
  for (const { startS, endS, direction } of [...recording.laps, ...labels]) {
    if (direction) stated.fill(direction, Math.max(0, Math.round(startS)), Math.max(0, Math.round(endS)))
  }
  return stated
}

/** Device axis minus body, counter-clockwise radians. */
function offsetOf(
  recording: Recording,
  { storedOffset }: GaitOptions,
  grid: Grid,
  motion: Motion,
  stated: readonly (Direction | undefined)[],
): number | undefined {
  const known = recording.heading.mountOffsetDeg ?? storedOffset?.deg
  if (known !== undefined) return wrapRad(-known * RAD)
  const told = meanDelta(grid, motion, (k) =>
    stated[k] === 'forward' ? 1 : stated[k] === 'backward' ? -1 : 0,
  )
  return told ?? meanDelta(grid, motion, (k) => Number(k < 30))
}

function meanDelta(grid: Grid, motion: Motion, sign: (k: number) => number): number | undefined {
  let [x, y, count] = [0, 0, 0]
  for (let k = 0; k < grid.lengthS; k++) {
    const weight = sign(k)
    if (weight === 0 || Number.isNaN(grid.heading[k] + motion.east[k])) continue
    x += weight * (motion.east[k] * Math.cos(grid.heading[k]) + motion.north[k] * Math.sin(grid.heading[k]))
    y += weight * (motion.east[k] * Math.sin(grid.heading[k]) - motion.north[k] * Math.cos(grid.heading[k]))
    count++
  }
  return count > 10 ? Math.atan2(y, x) : undefined
}

function directions(
  grid: Grid,
  motion: Motion,
  speed: Speed,
  away: number,
): { direction: Direction[]; probability: Float64Array } {
  const direction: Direction[] = []
  const probability = new Float64Array(grid.lengthS)
  for (let k = 0; k < grid.lengthS; k++) {
    const delta = wrapRad(Math.atan2(motion.north[k], motion.east[k]) - grid.heading[k] + away)
    direction.push(directionOf(delta, speed.mps[k]))
    probability[k] = Number.isNaN(delta) ? 0.25 : 0.8
  }
  return { direction, probability }
}

function directionOf(delta: number, speedMps: number): Direction {
  if (speedMps < MOVING_MPS / 2) return 'standing'
  if (Number.isNaN(delta)) return 'unknown'
  const turn = Math.abs(delta)
  return turn < Math.PI / 3 ? 'forward' : turn > (2 * Math.PI) / 3 ? 'backward' : 'sideways'
}
