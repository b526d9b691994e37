import type { Signal, SignalPair } from './signal.ts'

/** The mean squared difference of two signals for each whole second of shift. */
export interface ShiftSearch {
  readonly bestS: number
  readonly bestCost: number
  /** The lowest cost among shifts that are clearly another one; infinite when there is none. */
  readonly rivalCost: number
  /** Seconds that both have at the best shift. */
  readonly overlapS: number
}

// Phones and watches set their clocks by network or GNSS; one set by hand may be minutes off, not hours.
const MAX_SHIFT_S = 600
// Shifts nearer than this are the flanks of one and the same minimum, at any walking speed.
const RIVAL_DISTANCE_S = 20
// Enough seconds to tell shifts apart, few enough for recordings of weeks.
const MAX_SECONDS = 20_000
// Overlap below which a shift is not considered.
const MIN_OVERLAP_S = 60
const MIN_OVERLAP_SHARE = 0.3

/** The shift that makes `theirs` differ least from `ours`; undefined when they never overlap by enough. */
export function bestShift({ ours, theirs, kind }: SignalPair): ShiftSearch | undefined {
  const stride = Math.ceil(ours.channels[0].length / MAX_SECONDS)
  // One wild fix must not outweigh a hundred good ones: 100 m, or three standard deviations of speed.
  const cap = kind === 'position' ? 100 ** 2 : 3 ** 2
  const shifts = Array.from({ length: 2 * MAX_SHIFT_S + 1 }, (_, k) =>
    costAt(ours, theirs, k - MAX_SHIFT_S, stride, cap),
  )
  const most = Math.max(...shifts.map(({ overlapS }) => overlapS))
  const enough = Math.max(MIN_OVERLAP_S, MIN_OVERLAP_SHARE * most)
  const usable = shifts.filter(({ overlapS }) => overlapS >= enough)
  if (usable.length === 0) return undefined
  const best = usable.reduce((least, next) => (next.cost < least.cost ? next : least))
  const rivals = usable.filter(({ shiftS }) => Math.abs(shiftS - best.shiftS) >= RIVAL_DISTANCE_S)
  return {
    bestS: best.shiftS,
    bestCost: best.cost,
    rivalCost: Math.min(...rivals.map(({ cost }) => cost)),
    overlapS: best.overlapS,
  }
}

function costAt(ours: Signal, theirs: Signal, shiftS: number, stride: number, cap: number) {
  const ahead = ours.startS + shiftS - theirs.startS
  const length = theirs.channels[0].length
  let sum = 0
  let count = 0
  for (let second = 0; second < ours.channels[0].length; second += stride) {
    const index = second + ahead
    if (index < 0 || index >= length) continue
    const squares = squaredDifference(ours, theirs, second, index)
    if (Number.isNaN(squares)) continue
    sum += Math.min(cap, squares)
    count++
  }
  return { shiftS, cost: sum / count, overlapS: count * stride }
}

function squaredDifference(ours: Signal, theirs: Signal, second: number, index: number): number {
  let squares = 0
  for (let channel = 0; channel < ours.channels.length; channel++) {
    squares += (ours.channels[channel][second] - theirs.channels[channel][index]) ** 2
  }
  return squares
}
