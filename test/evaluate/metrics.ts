import type { Direction } from '@backstride/recording'

/** What one answer is worth against the truth: counts that add up over recordings. */
export interface Tally {
  /** Seconds backward: said and so, said and not so, not said and so; then the same, ±2 s of a true change forgiven. */
  hit: number
  falseAlarm: number
  miss: number
  tolerantFalseAlarm: number
  tolerantMiss: number
  /** Seconds in which the person truly moves, those of them left unknown, and the answers given that are right. */
  movingS: number
  unknownS: number
  committedS: number
  rightS: number
  /** Sums over the moving seconds that have a probability of backward. */
  scoredS: number
  logLoss: number
  brier: number
  /** Fifteen bins of the probability of backward: seconds, sum of probabilities, seconds truly backward. */
  bins: number[][]
  /** Bouts by true length (3–6, 6–12, 12 s and more): how many, and how many found for more than half. */
  bouts: number[]
  boutsFound: number[]
  /** Matched at an intersection over union of a half. */
  trueBouts: number
  saidBouts: number
  matchedBouts: number
  fragments: number
  /** Boundaries of matched bouts by their error in whole seconds, the last entry for all beyond. */
  boundaryErrors: number[]
  recordings: number
  undecided: number
  flipped: number
  saidForward: number
  durationS: number
  ms: number
}

export interface Answer {
  readonly direction: readonly Direction[]
  /** Probability of backward; NaN where the method gives none. */
  readonly backwardProbability: Float64Array
  readonly isUndecided: boolean
  readonly ms: number
}

const BINS = 15
const TOLERANCE_S = 2
/** Log-loss of a certain error is bounded here, as is usual. */
const LEAST_PROBABILITY = 1e-4
/** Upper ends of the classes of bout lengths, seconds; shorter than three seconds is no bout. */
const BOUT_CLASSES_S = [6, 12, Number.POSITIVE_INFINITY]
const SHORTEST_BOUT_S = 3
const LARGEST_BOUNDARY_ERROR_S = 30

export function emptyTally(): Tally {
  return {
    hit: 0,
    falseAlarm: 0,
    miss: 0,
    tolerantFalseAlarm: 0,
    tolerantMiss: 0,
    movingS: 0,
    unknownS: 0,
    committedS: 0,
    rightS: 0,
    scoredS: 0,
    logLoss: 0,
    brier: 0,
    bins: Array.from({ length: BINS }, () => [0, 0, 0]),
    bouts: BOUT_CLASSES_S.map(() => 0),
    boutsFound: BOUT_CLASSES_S.map(() => 0),
    trueBouts: 0,
    saidBouts: 0,
    matchedBouts: 0,
    fragments: 0,
    boundaryErrors: new Array<number>(LARGEST_BOUNDARY_ERROR_S + 1).fill(0),
    recordings: 0,
    undecided: 0,
    flipped: 0,
    saidForward: 0,
    durationS: 0,
    ms: 0,
  }
}

/** The tally of one answer. Seconds beyond the shorter of both are left out. */
export function tallyOf(answer: Answer, truth: readonly Direction[]): Tally {
  const tally = emptyTally()
  const lengthS = Math.min(answer.direction.length, truth.length)
  const nearChange = changesWithin(truth, TOLERANCE_S)
  for (let k = 0; k < lengthS; k++) {
    countSecond(tally, answer.direction[k], truth[k], nearChange[k])
    if (truth[k] !== 'standing') score(tally, answer.backwardProbability[k], truth[k] === 'backward')
  }
  countBouts(tally, answer.direction.slice(0, lengthS), truth.slice(0, lengthS))
  countRecording(tally, answer, truth, lengthS)
  return tally
}

export function add(into: Tally, one: Tally): Tally {
  for (const key of Object.keys(one) as (keyof Tally)[]) {
    const [a, b] = [into[key], one[key]]
    if (typeof a === 'number' && typeof b === 'number') Object.assign(into, { [key]: a + b })
  }
  into.bins.forEach((bin, i) => {
    bin.forEach((_, j) => {
      bin[j] += one.bins[i][j]
    })
  })
  into.bouts.forEach((_, i) => {
    into.bouts[i] += one.bouts[i]
    into.boutsFound[i] += one.boutsFound[i]
  })
  into.boundaryErrors.forEach((_, i) => {
    into.boundaryErrors[i] += one.boundaryErrors[i]
  })
  return into
}

function countSecond(tally: Tally, said: Direction, so: Direction, isNearChange: boolean): void {
  countBackward(tally, said === 'backward', so === 'backward', isNearChange)
  if (so !== 'standing') {
    tally.movingS++
    if (said === 'unknown') tally.unknownS++
  }
  if (said === 'unknown') return
  tally.committedS++
  if (said === so) tally.rightS++
}

function countBackward(tally: Tally, said: boolean, so: boolean, isNearChange: boolean): void {
  if (said && so) tally.hit++
  if (said && !so) {
    tally.falseAlarm++
    if (!isNearChange) tally.tolerantFalseAlarm++
  }
  if (!said && so) {
    tally.miss++
    if (!isNearChange) tally.tolerantMiss++
  }
}

function score(tally: Tally, probability: number, isBackward: boolean): void {
  if (Number.isNaN(probability)) return
  const p = Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, probability))
  tally.scoredS++
  tally.logLoss -= Math.log(isBackward ? p : 1 - p)
  tally.brier += (probability - Number(isBackward)) ** 2
  const bin = tally.bins[Math.min(BINS - 1, Math.floor(Math.min(1, probability) * BINS))]
  bin[0]++
  bin[1] += probability
  bin[2] += Number(isBackward)
}

function changesWithin(truth: readonly Direction[], reachS: number): boolean[] {
  const near = new Array<boolean>(truth.length).fill(false)
  for (let k = 1; k < truth.length; k++) {
    if (truth[k] !== truth[k - 1])
      near.fill(true, Math.max(0, k - reachS), Math.min(truth.length, k + reachS))
  }
  return near
}

interface Run {
  readonly start: number
  readonly end: number
}

function backwardRuns(direction: readonly Direction[]): Run[] {
  const runs: Run[] = []
  let start = -1
  for (let k = 0; k <= direction.length; k++) {
    const isBackward = direction[k] === 'backward'
    if (isBackward && start < 0) start = k
    if (isBackward || start < 0) continue
    runs.push({ start, end: k })
    start = -1
  }
  return runs
}

function countBouts(tally: Tally, said: readonly Direction[], truth: readonly Direction[]): void {
  const saidRuns = backwardRuns(said)
  tally.saidBouts = saidRuns.length
  for (const run of backwardRuns(truth)) {
    const length = run.end - run.start
    if (length < SHORTEST_BOUT_S) continue
    const size = BOUT_CLASSES_S.findIndex((end) => length < end)
    const found = said.slice(run.start, run.end).filter((one) => one === 'backward').length
    tally.bouts[size]++
    if (found > length / 2) tally.boutsFound[size]++
    if (length >= 5) match(tally, run, saidRuns)
  }
}

function match(tally: Tally, run: Run, saidRuns: readonly Run[]): void {
  const touching = saidRuns.filter(({ start, end }) => start < run.end && end > run.start)
  const matched = touching.find((one) => overlap(run, one) >= 0.5)
  tally.trueBouts++
  if (touching.length > 1) tally.fragments += touching.length - 1
  if (!matched) return
  tally.matchedBouts++
  for (const errorS of [matched.start - run.start, matched.end - run.end]) {
    tally.boundaryErrors[Math.min(LARGEST_BOUNDARY_ERROR_S, Math.abs(errorS))]++
  }
}

function overlap(a: Run, b: Run): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** Flipped: more committed seconds have forward and backward the wrong way round than the right way. */
function countRecording(tally: Tally, answer: Answer, truth: readonly Direction[], lengthS: number): void {
  let [right, wrong, forward] = [0, 0, 0]
  for (let k = 0; k < lengthS; k++) {
    const said = answer.direction[k]
    if (said === 'forward') forward++
    if (said === 'forward' || said === 'backward') {
      right += Number(truth[k] === said)
      wrong += Number(truth[k] === (said === 'forward' ? 'backward' : 'forward'))
    }
  }
  tally.recordings = 1
  tally.undecided = Number(answer.isUndecided)
  tally.flipped = Number(wrong > right)
  tally.saidForward = Number(forward > lengthS / 10)
  tally.durationS = lengthS
  tally.ms = answer.ms
}

/** The figures that are read off a tally; NaN where there was nothing to count. */
export function figuresOf(t: Tally) {
  return {
    f1: (2 * t.hit) / (2 * t.hit + t.falseAlarm + t.miss),
    tolerantF1: (2 * t.hit) / (2 * t.hit + t.tolerantFalseAlarm + t.tolerantMiss),
    precision: t.hit / (t.hit + t.falseAlarm),
    recall: t.hit / (t.hit + t.miss),
    right: t.rightS / t.committedS,
    unknown: t.unknownS / t.movingS,
    logLoss: t.logLoss / t.scoredS,
    brier: t.brier / t.scoredS,
    calibrationError: t.bins.reduce((sum, [, p, so]) => sum + Math.abs(p - so), 0) / t.scoredS,
    found: t.bouts.map((count, i) => t.boutsFound[i] / count),
    boutPrecision: t.matchedBouts / t.saidBouts,
    boutRecall: t.matchedBouts / t.trueBouts,
    fragments: t.fragments / t.trueBouts,
    boundaryMedianS: quantileOf(t.boundaryErrors, 0.5),
    boundaryP90S: quantileOf(t.boundaryErrors, 0.9),
    undecided: t.undecided / t.recordings,
    flipped: t.flipped / t.recordings,
    saidForward: t.saidForward / t.recordings,
    falseBackwardSPerHour: (3600 * t.falseAlarm) / t.durationS,
    msPerHour: (3600 * t.ms) / t.durationS,
  }
}

/** The entry below which this share of the counts lies. */
function quantileOf(counts: readonly number[], share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let sum = 0
  const at = counts.findIndex((count) => {
    sum += count
    return sum > share * total
  })
  return at < 0 ? Number.NaN : at
}

export type Figures = ReturnType<typeof figuresOf>
