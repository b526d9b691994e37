import { radians, wrap360 } from './angle.ts'
import { type Episode, episodes, shareOf } from './episodes.ts'
import { gaussMarkov } from './gauss-markov.ts'
import { type Motion, TICK_S, valueAt } from './motion.ts'
import {
  type CompassErrors,
  DISTURBANCE,
  DROPOUT,
  EPISODE_RAMP_S,
  GLANCE,
  SWING_FULL_FROM_MPS,
  WATCH_LOOK,
} from './parameters/heading.ts'
import { type Random, randomStream } from './random.ts'
import { directionOf } from './truth.ts'

/** Where the device points at these times on the plane, degrees clockwise in [0, 360); NaN while it drops out. */
export function compassHeading(
  motion: Motion,
  timeS: Float64Array,
  mountDeg: Float64Array,
  errors: CompassErrors,
  seed: number,
): Float64Array {
  const untilS = motion.durationS + 1
  const deviceDeg = timeS.map((time, k) => valueAt(motion.bodyDeg, time) + mountDeg[k])
  const parts = [
    deviceDeg,
    hardIron(deviceDeg, errors, seed),
    swing(motion, timeS, errors, seed),
    drift(motion, timeS, errors, seed),
    whileBackward(motion, timeS, errors, seed),
    watchLooks(timeS, untilS, errors, seed),
    disturbances(timeS, untilS, errors, seed),
    white(timeS, errors, seed),
    dropouts(timeS, untilS, errors, seed),
  ]
  return timeS.map((_, k) => wrap360(parts.reduce((sum, part) => sum + part[k], 0)))
}

function hardIron(deviceDeg: Float64Array, { hardIronDeg }: CompassErrors, seed: number): Float64Array {
  const phase = randomStream(seed, 'hard iron').uniform(0, 2 * Math.PI)
  return deviceDeg.map((deg) => hardIronDeg * Math.sin(radians(deg) + phase))
}

/** Once per stride; at one sample a second it is aliased into anything. Still when the person stands. */
function swing(motion: Motion, timeS: Float64Array, { swingDeg }: CompassErrors, seed: number): Float64Array {
  const phase = randomStream(seed, 'swing').uniform(0, 1)
  return timeS.map((time) => {
    const effort = Math.min(1, valueAt(motion.speedMps, time) / SWING_FULL_FROM_MPS)
    return swingDeg * effort * Math.sin(2 * Math.PI * (valueAt(motion.strides, time) + phase))
  })
}

function drift(motion: Motion, timeS: Float64Array, errors: CompassErrors, seed: number): Float64Array {
  const random = randomStream(seed, 'drift')
  const ticks = motion.speedMps.length
  const driftDeg = gaussMarkov(random, ticks, TICK_S, errors.driftSdDeg, errors.driftTauS)
  return timeS.map((time) => valueAt(driftDeg, time))
}

/** Another posture, and glances over one shoulder or the other, as long as the person walks backward. */
function whileBackward(
  motion: Motion,
  timeS: Float64Array,
  errors: CompassErrors,
  seed: number,
): Float64Array {
  const glances = excursions(
    timeS,
    episodes(randomStream(seed, 'glances'), motion.durationS + 1, errors.glanceEveryS, GLANCE.lengthS),
    randomStream(seed, 'glance sides'),
    (random) => random.sign() * errors.glanceDeg,
  )
  return timeS.map((time, k) => {
    const against = valueAt(motion.bodyAgainstTravelDeg, time)
    const isBackward = directionOf(valueAt(motion.speedMps, time), against) === 'backward'
    return isBackward ? errors.backwardPostureDeg + glances[k] : 0
  })
}

function watchLooks(timeS: Float64Array, untilS: number, errors: CompassErrors, seed: number): Float64Array {
  const looks = episodes(randomStream(seed, 'looks'), untilS, errors.watchLookEveryS, WATCH_LOOK.lengthS)
  return excursions(timeS, looks, randomStream(seed, 'look sizes'), () => errors.watchLookDeg)
}

function disturbances(
  timeS: Float64Array,
  untilS: number,
  errors: CompassErrors,
  seed: number,
): Float64Array {
  const random = randomStream(seed, 'disturbances')
  const met = episodes(random, untilS, errors.disturbanceEveryS, DISTURBANCE.lengthS)
  const { low, high } = DISTURBANCE.deg
  return excursions(timeS, met, randomStream(seed, 'disturbance sizes'), (sizes) => {
    return sizes.sign() * sizes.uniform(low, high)
  })
}

function white(timeS: Float64Array, { whiteSdDeg }: CompassErrors, seed: number): Float64Array {
  const random = randomStream(seed, 'compass white')
  return timeS.map(() => random.normal(0, whiteSdDeg))
}

/** NaN within a drop-out, else zero. */
function dropouts(timeS: Float64Array, untilS: number, errors: CompassErrors, seed: number): Float64Array {
  const random = randomStream(seed, 'dropouts')
  const gaps = episodes(random, untilS, errors.dropoutEveryS, DROPOUT.lengthS)
  return timeS.map((time) =>
    gaps.some(({ startS, endS }) => time >= startS && time < endS) ? Number.NaN : 0,
  )
}

/** Each episode turns the device by its own angle and back. */
function excursions(
  timeS: Float64Array,
  found: readonly Episode[],
  random: Random,
  sizeDeg: (random: Random) => number,
): Float64Array {
  const sizes = found.map(() => sizeDeg(random))
  return timeS.map((time) =>
    found.reduce((sum, episode, k) => sum + sizes[k] * shareOf(episode, time, EPISODE_RAMP_S), 0),
  )
}
