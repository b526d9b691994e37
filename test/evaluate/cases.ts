/** What is evaluated: families of walks, and what is known of the mount offset. */
import { classify, classifyKnowing } from '@backstride/gait'
import type { DirectionLabel, Recording } from '@backstride/recording'
import type { Family, Truth } from '@backstride/simulate'
import { rawAngle, smoothedTrueOffset } from './baselines.ts'
import type { Answer } from './metrics.ts'

/** The walks that the first measurements of such a method were made on, and those that are harder or rarer. */
export const CORE: readonly Family[] = [
  'intervals60',
  'mixed',
  'outBackReverse',
  'pauses',
  'serpentine',
  'yard',
  'oval400',
  'parkLoop',
  'cityBlocks',
]
export const HARD: readonly Family[] = [
  'shortBouts',
  'uTurns',
  'turnsAndReversals',
  'slow',
  'sideways',
  'drills',
]
export const OTHERS: readonly Family[] = [
  'forwardOnly',
  'allBackward',
  'remount',
  'staleOffset',
  'courseAsHeading',
  'frozenHeading',
  'randomHeading',
  'noHeading',
  'treadmill',
]

export const METHODS = ['known', 'stated', 'none', 'stored', 'raw', 'smoothed', 'oracle'] as const
export type Method = (typeof METHODS)[number]

/** Which methods say anything of a family that another does not. */
export function methodsFor(family: Family): readonly Method[] {
  if (CORE.includes(family) || HARD.includes(family))
    return ['known', 'stated', 'none', 'raw', 'smoothed', 'oracle']
  if (family === 'forwardOnly') return ['known', 'stated', 'none', 'raw', 'smoothed']
  if (family === 'allBackward') return ['none']
  if (family === 'remount') return ['stated']
  return ['stored']
}

/** The answer of a method; the mount offset that the simulator knows is taken out of the recording first. */
export function answerOf(method: Method, recording: Recording, truth: Truth): Answer {
  const { mountOffsetDeg: _, ...heading } = recording.heading
  const bare = { ...recording, heading }
  if (method === 'raw') return rawAngle(bare)
  if (method === 'smoothed') return smoothedTrueOffset(bare, truth.mountOffsetDeg)
  const started = performance.now()
  const answer =
    method === 'oracle'
      ? { ...classifyKnowing(bare, truth), status: 'classified' }
      : byProduct(method, bare, truth)
  const { direction, backwardProbability, status } = answer
  return {
    direction,
    backwardProbability,
    isUndecided: status === 'undecided',
    ms: performance.now() - started,
  }
}

function byProduct(method: Method, bare: Recording, truth: Truth) {
  const deg = truth.storedMountOffsetDeg
  if (method === 'known') return classify({ ...bare, heading: { ...bare.heading, mountOffsetDeg: deg } })
  if (method === 'stated') return classify(bare, { labels: firstForward(truth) })
  if (method === 'stored') return classify(bare, { storedOffset: { deg, confirmedSessions: 1 } })
  return classify(bare)
}

const STATED_S = 15

/** Fifteen seconds of the first forward stretch that is long enough, as an athlete would mark them. */
function firstForward({ labels }: Truth): DirectionLabel[] {
  const stretch = labels.find(
    ({ direction, startS, endS }) => direction === 'forward' && endS - startS >= STATED_S,
  )
  return stretch ? [{ ...stretch, endS: stretch.startS + STATED_S }] : []
}
