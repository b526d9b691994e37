import { degrees, wrap360 } from './angle.ts'
import { gaussMarkov, smoothGaussMarkov } from './gauss-markov.ts'
import { type Motion, TICK_S, valueAt } from './motion.ts'
import { COURSE_HELD_BELOW_MPS, type GnssErrors, JUMP, SPEED_ERROR_TAU_S } from './parameters/position.ts'
import { randomStream } from './random.ts'

/** What a receiver reports at its times, on the plane around the origin. */
export interface Fixes {
  readonly timeS: Float64Array
  readonly eastM: Float64Array
  readonly northM: Float64Array
  readonly speedMps: Float64Array
  /** Direction of travel from the receiver's velocity, held when slow; degrees clockwise. */
  readonly courseDeg: Float64Array
}

/** Fixes of a motion: the truth a little earlier, with errors. */
export function fixesOf(motion: Motion, timeS: Float64Array, errors: GnssErrors, seed: number): Fixes {
  const then = timeS.map((time) => Math.max(0, time - errors.lagS))
  const ticks = motion.speedMps.length
  const position = (axis: string, truthM: Float64Array) => {
    const errorM = positionError(ticks, errors, seed, axis)
    const white = randomStream(seed, `white ${axis}`)
    return timeS.map(
      (time, k) => valueAt(truthM, then[k]) + valueAt(errorM, time) + white.normal(0, errors.whiteSdM),
    )
  }
  const speed = (axis: string, truthMps: Float64Array) => {
    const random = randomStream(seed, `velocity ${axis}`)
    const errorMps = gaussMarkov(random, ticks, TICK_S, errors.speedSdMps, SPEED_ERROR_TAU_S)
    return timeS.map((time, k) => valueAt(truthMps, then[k]) + valueAt(errorMps, time))
  }
  const fixes = {
    timeS,
    eastM: position('east', motion.eastM),
    northM: position('north', motion.northM),
    speedMps: speed('total', motion.speedMps).map((value) => Math.max(0, value)),
    courseDeg: heldCourse(speed('east', motion.eastMps), speed('north', motion.northMps)),
  }
  return withRepeats(fixes, errors.repeatShare, seed)
}

/** Direction of travel from velocities on the two axes, degrees clockwise; below a walk's speed the last one is held. */
export function heldCourse(eastMps: Float64Array, northMps: Float64Array): Float64Array {
  let courseDeg = 0
  return eastMps.map((east, k) => {
    if (Math.hypot(east, northMps[k]) >= COURSE_HELD_BELOW_MPS) {
      courseDeg = wrap360(degrees(Math.atan2(east, northMps[k])))
    }
    return courseDeg
  })
}

function positionError(ticks: number, errors: GnssErrors, seed: number, axis: string) {
  const { slowSdM, slowTauS, fastSdM, fastTauS } = errors
  const slowM = gaussMarkov(randomStream(seed, `slow ${axis}`), ticks, TICK_S, slowSdM, slowTauS)
  const fastProcess = errors.isSmooth ? smoothGaussMarkov : gaussMarkov
  const fastM = fastProcess(randomStream(seed, `fast ${axis}`), ticks, TICK_S, fastSdM, fastTauS)
  const jumpM = jumps(ticks, errors, seed, axis)
  return slowM.map((slow, tick) => slow + fastM[tick] + jumpM[tick])
}

/** Sudden displacements that die away. The moments are drawn by one stream, so that both axes jump together. */
function jumps(ticks: number, errors: GnssErrors, seed: number, axis: string): Float64Array {
  const moments = randomStream(seed, 'jumps')
  const sizes = randomStream(seed, `jump ${axis}`)
  const sdM = JUMP.size * Math.hypot(errors.slowSdM, errors.fastSdM, errors.whiteSdM)
  const keep = Math.exp(-TICK_S / JUMP.tauS)
  let offsetM = 0
  return new Float64Array(ticks).map(() => {
    offsetM *= keep
    if (moments.chance(TICK_S / errors.jumpEveryS)) offsetM += sizes.normal(0, sdM)
    return offsetM
  })
}

function withRepeats(fixes: Fixes, share: number, seed: number): Fixes {
  const random = randomStream(seed, 'repeats')
  let kept = 0
  const source = Array.from(fixes.timeS, (_, k) => {
    if (!random.chance(share)) kept = k
    return kept
  })
  const repeat = (column: Float64Array) => Float64Array.from(source, (k) => column[k])
  return {
    timeS: fixes.timeS,
    eastM: repeat(fixes.eastM),
    northM: repeat(fixes.northM),
    speedMps: repeat(fixes.speedMps),
    courseDeg: repeat(fixes.courseDeg),
  }
}
