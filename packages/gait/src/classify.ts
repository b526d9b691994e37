import type { Direction, DirectionLabel, Recording, Warning } from '@backstride/recording'
import type { KnownOffset } from './ambiguity.ts'
import { RAD, wrapDeg } from './angles.ts'
import { bodyMotionOf } from './body-motion.ts'
import { boutsOf } from './bouts.ts'
import { decided } from './decide.ts'
import { facingOf } from './facing.ts'
import { gridOf } from './grid.ts'
import { GAIT_METHOD } from './method.ts'
import { type Part, partsOf } from './parts.ts'
import { questionOf } from './question.ts'
import { refusalOf } from './refusals.ts'
import type { GaitOptions, GaitResult } from './result.ts'
import { speedOf } from './speed.ts'
import { wayOf } from './way.ts'

/**
 * The direction of every second of a recording: the way the body faces held against the way it moves.
 *
 * Where that cannot be known the result is undecided, with the reason, and every second is `unknown`. What the
 * athlete labelled overrides what is inferred, and is there even then. An empty recording gives one unknown second.
 */
export function classify(recording: Recording, options: GaitOptions = {}): GaitResult {
  const grid = gridOf(recording)
  const way = wayOf(grid)
  const speed = speedOf(grid, way)
  const labels = labelsOf(recording, options)
  const refusal = refusalOf(recording, grid, way)
  const body = refusal ? undefined : bodyMotionOf(grid, way, speed.mps)
  const parts = body ? partsOf(body, way.smoothing.jitterM, knownOffset(recording, options), labels) : []
  const stated = statedDirections(labels, grid.lengthS)
  const inferred = decided(parts, grid.lengthS)
  const direction = stated.map((word, k) => word ?? inferred.direction[k])
  const probability = inferred.probability.map((p, k) => (stated[k] ? 1 : p))
  return {
    method: GAIT_METHOD,
    ...(parts.some(({ isSure }) => isSure) || stated.some(Boolean)
      ? { status: 'classified' }
      : { status: 'undecided', reason: refusal ?? 'MOUNT_UNKNOWN' }),
    ...questionAndOffset(parts),
    direction,
    probability,
    backwardProbability: inferred.backwardProbability.map((p, k) =>
      stated[k] ? Number(stated[k] === 'backward') : p,
    ),
    headingMinusCourseDeg: body ? facingOf(body, parts) : new Float64Array(grid.lengthS).fill(Number.NaN),
    speedMps: speed.mps,
    speedSdMps: speed.sdMps,
    bouts: boutsOf(direction, probability, speed.mps),
    warnings: warningsOf(parts),
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

/** A recorder that knows its frame is wrong once in 70 times: the phone was turned in its holder (ASSUMED). */
const FRAME_TRUST = 0.985
/**
 * An offset stored from one confirmed session holds in half of the cases, one that was confirmed again and again in 95 of 100
 * (ASSUMED: so that a stale one needs the walk's own habits on its side to be believed).
 */
const STORED_TRUST = { once: 0.5, most: 0.95 }

function knownOffset(recording: Recording, { storedOffset }: GaitOptions): KnownOffset | undefined {
  const frame = recording.heading.mountOffsetDeg
  if (frame !== undefined) return { rad: frame * RAD, trust: FRAME_TRUST }
  if (!storedOffset) return undefined
  const doubt = (1 - STORED_TRUST.once) / Math.max(1, storedOffset.confirmedSessions)
  return { rad: storedOffset.deg * RAD, trust: Math.min(STORED_TRUST.most, 1 - doubt) }
}

function questionAndOffset(parts: readonly Part[]): Pick<GaitResult, 'question' | 'mountOffsetDeg'> {
  const unsure = parts.find(({ isSure }) => !isSure)
  const sure = parts.find(({ isSure }) => isSure)
  return {
    ...(unsure && { question: { atS: questionOf(unsure) } }),
    ...(sure && { mountOffsetDeg: wrapDeg(sure.offset / RAD) }),
  }
}

function warningsOf([, second]: readonly Part[]): Warning[] {
  if (!second) return []
  const [minutes, seconds] = [Math.floor(second.fromS / 60), Math.floor(second.fromS % 60)]
  const at = `${minutes}:${String(seconds).padStart(2, '0')}`
  return [
    {
      code: 'REMOUNTED',
      message: `The device seems to have been put on anew about ${at} into the recording.`,
    },
  ]
}
