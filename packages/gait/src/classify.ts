import type { Direction, DirectionLabel, Recording } from '@backstride/recording'
import type { KnownOffset } from './ambiguity.ts'
import { RAD, wrapDeg } from './angles.ts'
import { boutsOf } from './bouts.ts'
import { decided } from './decide.ts'
import { gridOf } from './grid.ts'
import { infer } from './infer.ts'
import { refusalOf } from './refusals.ts'
import { GAIT_METHOD, type GaitOptions, type GaitResult } from './result.ts'
import { speedOf } from './speed.ts'
import { wayOf } from './way.ts'

/**
 * The direction of every second of a recording: the way the body faces held against the way it moves.
 *
 * Where that cannot be known the result is undecided, with the reason, and every second is `unknown` except those
 * the athlete labelled. An empty recording gives one unknown second.
 */
export function classify(recording: Recording, options: GaitOptions = {}): GaitResult {
  const grid = gridOf(recording)
  const way = wayOf(grid)
  const { motion } = way
  const speed = speedOf(grid, motion)
  const labels = labelsOf(recording, options)
  const stated = statedDirections(labels, grid.lengthS)
  const refusal = refusalOf(recording, grid, way)
  const inference = refusal ? undefined : infer(grid, way, speed.mps, knownOffset(recording, options), labels)
  const near = inference ? 1 / (1 + Math.exp(-inference.odds)) : 0.5
  const sure = Math.max(near, 1 - near) >= 0.9
  const inferred = inference && sure ? decided(inference.smoothed.state, near) : undefined
  const direction = stated.map((word, k) => word ?? inferred?.direction[k] ?? 'unknown')
  const probability = Float64Array.from(stated, (word, k) => (word ? 1 : (inferred?.probability[k] ?? 0)))
  return {
    method: GAIT_METHOD,
    ...(inferred || stated.some(Boolean)
      ? { status: 'classified' }
      : { status: 'undecided', reason: refusal ?? 'MOUNT_UNKNOWN' }),
    ...(inference && sure && { mountOffsetDeg: wrapDeg(inference.offset / RAD + (near < 0.5 ? 180 : 0)) }),
    direction,
    probability,
    speedMps: speed.mps,
    speedSdMps: speed.sdMps,
    bouts: boutsOf(direction, probability, speed.mps),
    warnings: [],
  }
}

function labelsOf(recording: Recording, { labels = [] }: GaitOptions): DirectionLabel[] {
  const laps = recording.laps.flatMap(({ startS, endS, direction }) =>
    direction ? [{ startS, endS, direction }] : [],
  )
  return [...laps, ...labels]
}

function statedDirections(labels: readonly DirectionLabel[], lengthS: number): (Direction | undefined)[] {
  const stated = new Array<Direction | undefined>(lengthS).fill(undefined)
  for (const { startS, endS, direction } of labels) {
    stated.fill(direction, Math.max(0, Math.round(startS)), Math.max(0, Math.round(endS)))
  }
  return stated
}

function knownOffset(recording: Recording, { storedOffset }: GaitOptions): KnownOffset | undefined {
  const frame = recording.heading.mountOffsetDeg
  if (frame !== undefined) return { rad: frame * RAD, trust: 0.985 }
  if (!storedOffset) return undefined
  return {
    rad: storedOffset.deg * RAD,
    trust: Math.min(0.95, 1 - 0.4 / Math.max(1, storedOffset.confirmedSessions)),
  }
}
