import type { Recording } from '@backstride/recording'
import { firstAtOrAfter } from '../search.ts'

/** Quantities of a walk that two devices measure alike, once a second from `startS`. NaN where not known. */
export interface Signal {
  /** Unix seconds of the first entry, whole. */
  readonly startS: number
  /** Columns of one length. */
  readonly channels: readonly Float64Array[]
}

/** A pair of signals to be laid over each other, with what counts as the same. */
export interface SignalPair {
  readonly ours: Signal
  readonly theirs: Signal
  readonly kind: 'position' | 'speed'
}

// Mean radius of the earth (IUGG) times pi / 180.
const METRES_PER_DEGREE = 111_195
// Longer holes are not bridged: nobody knows the way taken in them.
const MAX_HOLE_S = 10

/** What both recordings measured: their tracks in metres, else their speeds; undefined when they share neither. */
export function commonSignal(ours: Recording, theirs: Recording): SignalPair | undefined {
  if (ours.position.timeS.length > 1 && theirs.position.timeS.length > 1) {
    const origin = { latitudeDeg: ours.position.latitudeDeg[0], longitudeDeg: ours.position.longitudeDeg[0] }
    return { ours: track(ours, origin), theirs: track(theirs, origin), kind: 'position' }
  }
  const [ourSpeed, theirSpeed] = [speed(ours), speed(theirs)]
  return ourSpeed && theirSpeed ? { ours: ourSpeed, theirs: theirSpeed, kind: 'speed' } : undefined
}

interface Origin {
  readonly latitudeDeg: number
  readonly longitudeDeg: number
}

function track({ startedAtMs, position }: Recording, origin: Origin): Signal {
  const metresPerLongitude = METRES_PER_DEGREE * Math.cos((origin.latitudeDeg * Math.PI) / 180)
  const eastM = position.longitudeDeg.map((deg) => signedTurn(deg - origin.longitudeDeg) * metresPerLongitude)
  const northM = position.latitudeDeg.map((deg) => (deg - origin.latitudeDeg) * METRES_PER_DEGREE)
  return perSecond(startedAtMs / 1000, position.timeS, [eastM, northM])
}

function signedTurn(deg: number): number {
  return ((deg + 540) % 360) - 180
}

function speed({ startedAtMs, position, speed: own }: Recording): Signal | undefined {
  const source = own.timeS.length > position.timeS.length ? own : position
  const known = source.speedMps.filter((mps) => !Number.isNaN(mps))
  if (known.length < 2) return undefined
  // Sensors of speed differ in scale; in units of their own spread about their mean they agree.
  const mean = known.reduce((sum, mps) => sum + mps, 0) / known.length
  const spread = Math.sqrt(known.reduce((sum, mps) => sum + (mps - mean) ** 2, 0) / known.length)
  if (!(spread > 0)) return undefined
  return perSecond(startedAtMs / 1000, source.timeS, [source.speedMps.map((mps) => (mps - mean) / spread)])
}

function perSecond(originS: number, timeS: Float64Array, columns: readonly Float64Array[]): Signal {
  const startS = Math.ceil(originS + timeS[0])
  const length = Math.max(0, Math.floor(originS + timeS[timeS.length - 1]) - startS + 1)
  const channels = columns.map((values) =>
    Float64Array.from({ length }, (_, second) => valueAt(timeS, values, startS + second - originS)),
  )
  return { startS, channels }
}

function valueAt(timeS: Float64Array, values: Float64Array, atS: number): number {
  const next = firstAtOrAfter(timeS, atS)
  if (timeS[next] === atS) return values[next]
  const gapS = timeS[next] - timeS[next - 1]
  if (!(gapS <= MAX_HOLE_S)) return Number.NaN
  const share = (atS - timeS[next - 1]) / gapS
  return values[next - 1] + share * (values[next] - values[next - 1])
}
