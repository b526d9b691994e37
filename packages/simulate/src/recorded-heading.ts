import type { HeadingStream } from '@backstride/recording'
import { wrap360 } from './angle.ts'
import { compassHeading } from './compass.ts'
import { RECIPES } from './families.ts'
import { convergenceDeg, type Place, placeAt } from './geodesy.ts'
import { type Fixes, heldCourse } from './gnss.ts'
import { valueAt } from './motion.ts'
import { mountOffsetAt } from './mount.ts'
import { COURSE_BASE_S } from './parameters/heading.ts'
import { randomStream } from './random.ts'
import type { Happening } from './recording-of.ts'
import type { HeadingKind } from './scenario.ts'

/** The heading stream: what a compass shows, or what poses as one. Samples that dropped out are not in it. */
export function recordedHeading(
  happening: Happening,
  timeS: Float64Array,
  fixes: Fixes,
  origin: Place,
): HeadingStream {
  const { scenario, motion, mount, errors } = happening
  const kind = scenario.heading ?? RECIPES[scenario.family].heading ?? 'compass'
  const trueDeg = compassHeading(
    motion,
    timeS,
    mountOffsetAt(mount, timeS),
    errors.compass,
    scenario.seed,
  ).map((deg, k) => {
    const place = placeAt(origin, valueAt(motion.eastM, timeS[k]), valueAt(motion.northM, timeS[k]))
    return wrap360(deg + convergenceDeg(origin, place))
  })
  const shown = SHOWN[kind](trueDeg, { timeS, fixes, seed: scenario.seed })
  const kept = timeS.map((_, k) => k).filter((k) => !Number.isNaN(shown[k]))
  return {
    timeS: kept.map((k) => timeS[k]),
    deg: kept.map((k) => shown[k]),
    accuracyDeg: kept.map(() => Number.NaN),
    north: 'true',
    source: kept.length > 0 ? 'compass' : '',
    ...(scenario.isMountKnown && { mountOffsetDeg: mount.mountOffsetDeg }),
  }
}

interface Shown {
  readonly timeS: Float64Array
  readonly fixes: Fixes
  readonly seed: number
}

/** What is shown where a compass would show `trueDeg`. */
const SHOWN: Record<HeadingKind, (trueDeg: Float64Array, shown: Shown) => Float64Array> = {
  compass: (trueDeg) => trueDeg,
  none: (trueDeg) => trueDeg.map(() => Number.NaN),
  frozen: (trueDeg) => {
    const stuckDeg = trueDeg.find((deg) => !Number.isNaN(deg)) ?? 0
    return trueDeg.map(() => stuckDeg)
  },
  random: (trueDeg, { seed }) => {
    const random = randomStream(seed, 'random heading')
    return trueDeg.map(() => random.uniform(0, 360))
  },
  course: (_, { timeS, fixes, seed }) => courseOfFixes(timeS, fixes, seed),
  'velocity-course': (_, { timeS, fixes }) => timeS.map((time) => fixes.courseDeg[lastFixAt(fixes, time)]),
}

/** Course from the displacement between fixes some seconds apart, as loggers take it. */
function courseOfFixes(timeS: Float64Array, fixes: Fixes, seed: number): Float64Array {
  const baseS = randomStream(seed, 'course base').uniform(COURSE_BASE_S.low, COURSE_BASE_S.high)
  const now = timeS.map((time) => lastFixAt(fixes, time))
  const before = timeS.map((time) => lastFixAt(fixes, time - baseS))
  const perSecond = (column: Float64Array) =>
    now.map(
      (k, n) => (column[k] - column[before[n]]) / Math.max(baseS, fixes.timeS[k] - fixes.timeS[before[n]]),
    )
  return heldCourse(perSecond(fixes.eastM), perSecond(fixes.northM))
}

/** Index of the last fix at or before a moment, or of the first of all. */
function lastFixAt({ timeS }: Fixes, time: number): number {
  let low = 0
  let high = timeS.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (timeS[middle] <= time) low = middle
    else high = middle - 1
  }
  return low
}
