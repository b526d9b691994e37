/**
 * The same method while walking: one second in, one answer out, ten seconds late. Each second the chain is run over the
 * last two minutes; what is learned (the errors, and which side is forward) is learned anew every twenty seconds from
 * the last five minutes. Memory is bounded by those five minutes.
 */
import type { Direction, DirectionLabel } from '@backstride/recording'
import type { KnownOffset } from './ambiguity.ts'
import { mathRad, RAD, wrapDeg } from './angles.ts'
import { type BodyMotion, bodyMotionOf } from './body-motion.ts'
import { decided } from './decide.ts'
import { type Grid, withoutFrozen } from './grid.ts'
import { inferLearned, type Learned, learn } from './infer.ts'
import { localMetres } from './local-metres.ts'
import { type Part, partOfInference } from './parts.ts'
import { speedOf } from './speed.ts'
import { wayOf } from './way.ts'

/** What one second brings; NaN for what was not measured. */
export interface StreamSecond {
  readonly latitudeDeg: number
  readonly longitudeDeg: number
  readonly speedMps: number
  /** Degrees clockwise from true north. */
  readonly headingDeg: number
  readonly cadenceSpm: number
  /** How the athlete says this second was walked, for instance when the recorder asked for it. */
  readonly stated?: 'forward' | 'backward'
}

export interface StreamAnswer {
  /** The second that the answer is about, counted from the first. */
  readonly atS: number
  readonly direction: Direction
  readonly probability: number
  /** Device axis minus body, clockwise, in [0, 360): as given or as found; undefined until then. */
  readonly mountOffsetDeg?: number | undefined
}

export interface StreamOptions {
  /** Device axis minus body, clockwise, where the recorder knows it; else it is found, and nothing said until then. */
  readonly mountOffsetDeg?: number | undefined
}

export interface Stream {
  /** Takes the next second; answers about the one ten seconds before, undefined in the first ten. */
  push(second: StreamSecond): StreamAnswer | undefined
}

export const STREAM_DELAY_S = 10
const CHAIN_S = 120
const LEARNED_FROM_S = 300
const LEARNED_EVERY_S = 20
/** Trust in the frame of a recorder, and in an offset that this walk itself has shown. */
const TRUST = 0.985

/**
 * A stream of answers while walking. Seconds go in one by one, in order, without gaps: a second in which nothing was
 * measured is a second of NaN, and its answer may be `unknown`.
 */
export function createStream({ mountOffsetDeg }: StreamOptions = {}): Stream {
  const seconds: StreamSecond[] = []
  let count = 0
  let known: KnownOffset | undefined =
    mountOffsetDeg === undefined ? undefined : { rad: mountOffsetDeg * RAD, trust: TRUST }
  let learned: Learned | undefined

  return {
    push(second) {
      seconds.push(second)
      if (seconds.length > LEARNED_FROM_S) seconds.shift()
      count++
      if (count % LEARNED_EVERY_S === 0) {
        const all = motionOf(seconds)
        learned = learn(all.body, all.jitterM, known)
        known = foundOffset(all, known, learned, statedIn(seconds))
      }
      if (count <= STREAM_DELAY_S) return undefined
      return answer(seconds, count - 1 - STREAM_DELAY_S, known, learned)
    },
  }
}

/** A label for each stated second. */
function statedIn(seconds: readonly StreamSecond[]): DirectionLabel[] {
  return seconds.flatMap(({ stated }, startS) =>
    stated ? [{ startS, endS: startS + 1, direction: stated }] : [],
  )
}

/** Once a stretch shows surely which side is forward, its offset is known for what follows. */
function foundOffset(
  { body, jitterM }: Window,
  known: KnownOffset | undefined,
  learned: Learned,
  labels: readonly DirectionLabel[],
): KnownOffset | undefined {
  if (known) return known
  const part = partOfInference(inferLearned(body, jitterM, known, labels, learned), 0)
  return part.isSure ? { rad: part.offset, trust: TRUST } : undefined
}

function answer(
  seconds: readonly StreamSecond[],
  atS: number,
  known: KnownOffset | undefined,
  learned: Learned | undefined,
): StreamAnswer {
  const lately = seconds.slice(-CHAIN_S)
  const { body, jitterM } = motionOf(lately)
  const inference = inferLearned(
    body,
    jitterM,
    known,
    statedIn(lately),
    learned ?? learn(body, jitterM, known),
  )
  const part: Part = partOfInference(inference, 0)
  const { direction, probability } = decided([part], body.lengthS)
  const k = body.lengthS - 1 - STREAM_DELAY_S
  return {
    atS,
    direction: direction[k],
    probability: probability[k],
    ...(known && { mountOffsetDeg: wrapDeg(known.rad / RAD) }),
  }
}

interface Window {
  readonly body: BodyMotion
  readonly jitterM: number
}

function motionOf(seconds: readonly StreamSecond[]): Window {
  const column = (pick: (second: StreamSecond) => number) => Float64Array.from(seconds, pick)
  const metres = localMetres(
    column(({ latitudeDeg }) => latitudeDeg),
    column(({ longitudeDeg }) => longitudeDeg),
  )
  const grid: Grid = {
    ...metres,
    lengthS: seconds.length,
    accuracyM: column(() => Number.NaN),
    speedMps: column(({ speedMps }) => speedMps),
    course: column(() => Number.NaN),
    heading: withoutFrozen(column(({ headingDeg }) => mathRad(headingDeg))),
    isFrozen: false,
    cadenceSpm: column(({ cadenceSpm }) => cadenceSpm),
    positionPhaseS: 0,
    headingPhaseS: 0,
  }
  const way = wayOf(grid)
  return { body: bodyMotionOf(grid, way, speedOf(grid, way).mps), jitterM: way.smoothing.jitterM }
}
