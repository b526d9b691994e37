/** What the coach leads through: how long to walk which way. */
export interface Step {
  readonly direction: 'forward' | 'backward'
  readonly durationS: number
}

/** Warm up by walking forward for 2 to 5 minutes (Athletico, "Is Walking Backwards Good for Your Health?"). */
const WARM_UP_S = 120
/** About 60 s backward, then 60 s forward, 5 to 10 times (Bates, quoted by About.com Health 2007). */
const INTERVAL_S = 60
const REPEATS = 5

/** The interval session for whoever has no programme: a warm-up, then 60 s backward and 60 s forward, five times. */
export const INTERVALS: readonly Step[] = intervalsOf({
  warmUpS: WARM_UP_S,
  bouts: REPEATS,
  boutS: INTERVAL_S,
  restS: INTERVAL_S,
})

export interface IntervalDose {
  readonly warmUpS: number
  readonly bouts: number
  readonly boutS: number
  readonly restS: number
}

/** A warm-up forward, then bouts backward, each followed by a rest forward. */
export function intervalsOf({ warmUpS, bouts, boutS, restS }: IntervalDose): Step[] {
  const pair: Step[] = [
    { direction: 'backward', durationS: boutS },
    { direction: 'forward', durationS: restS },
  ]
  return [{ direction: 'forward', durationS: warmUpS }, ...Array.from({ length: bouts }, () => pair).flat()]
}

export interface Moment {
  readonly index: number
  readonly step: Step
  readonly leftS: number
  readonly next: Step | undefined
}

/** Where in the plan a second is; undefined once it is over, or without steps. */
export function momentAt(plan: readonly Step[], atS: number): Moment | undefined {
  let endS = 0
  for (const [index, step] of plan.entries()) {
    endS += step.durationS
    if (atS < endS) return { index, step, leftS: endS - atS, next: plan[index + 1] }
  }
  return undefined
}

/** What the coach says at a second; most seconds have nothing. */
export type Cue =
  | { readonly kind: 'look-round'; readonly over: 'left' | 'right'; readonly inS: number }
  | { readonly kind: 'step'; readonly direction: 'forward' | 'backward'; readonly durationS: number }
  | { readonly kind: 'finished' }

/** Long enough to look round, see and stop, short enough to be still true when the bout begins (ASSUMED). */
export const LOOK_ROUND_S = 8

/**
 * Before each backward step: look round. The shoulder alternates so that the neck is not strained (Bates, quoted by
 * About.com Health 2007).
 */
export function cueAt(plan: readonly Step[], atS: number): Cue | undefined {
  const totalS = plan.reduce((sum, { durationS }) => sum + durationS, 0)
  if (plan.length > 0 && atS === totalS) return { kind: 'finished' }
  const moment = momentAt(plan, atS)
  if (!moment) return undefined
  const { index, step, leftS, next } = moment
  if (leftS === step.durationS) return { kind: 'step', ...step }
  if (leftS !== LOOK_ROUND_S || next?.direction !== 'backward') return undefined
  const before = plan.slice(0, index + 1).filter(({ direction }) => direction === 'backward').length
  return { kind: 'look-round', over: before % 2 === 0 ? 'left' : 'right', inS: LOOK_ROUND_S }
}
