import { type Lap, noStreams, type Recording, type SpeedStream } from '@backstride/recording'
import type { Terrain } from './elevation.ts'
import { RECIPES } from './families.ts'
import type { Place } from './geodesy.ts'
import { fixesOf } from './gnss.ts'
import { measuredHeartRate } from './heart-rate.ts'
import { type Motion, valueAt } from './motion.ts'
import type { Mount } from './mount.ts'
import { BELT_ERROR_SHARE, CADENCE_NOISE_SPM, LAP_PRESS_SD_S } from './parameters/recorder.ts'
import type { Person } from './person.ts'
import { randomStream } from './random.ts'
import { recordedHeading } from './recorded-heading.ts'
import { recordedPosition } from './recorded-position.ts'
import { regularTimes, smartTimes, withoutGaps } from './sampling.ts'
import type { Scenario } from './scenario.ts'
import type { SensorErrors } from './sensor-errors.ts'
import type { Step } from './step.ts'

/** Everything that happened on a walk, from which devices make a recording. */
export interface Happening {
  readonly scenario: Scenario
  readonly motion: Motion
  readonly terrain: Terrain
  readonly heartRateBpm: Float64Array
  readonly steps: readonly Step[]
  readonly mount: Mount
  readonly person: Person
  readonly errors: SensorErrors
}

/** Name of the device of every simulated recording. */
const SIMULATED_DEVICE = 'simulated'

const DEFAULT_START = '2026-05-01T07:00:00.000Z'
/** Greenwich: a place that is taken for nobody's. */
const DEFAULT_ORIGIN: Place = { latitudeDeg: 51.4769, longitudeDeg: 0.0005 }

/** What the devices of a walker record. A start that is no time is a RangeError. */
export function recordingOf(happening: Happening): Recording {
  const { scenario, mount } = happening
  const startedAtMs = Date.parse(scenario.startedAt ?? DEFAULT_START)
  if (Number.isNaN(startedAtMs)) throw new RangeError(`${scenario.startedAt} is not a time`)
  return {
    ...noStreams(),
    format: 'backstride',
    startedAtMs,
    sport: 'walking',
    device: {
      name: SIMULATED_DEVICE,
      wornOn: mount.wornOn,
      ...(scenario.deviceId !== undefined && { id: scenario.deviceId }),
    },
    isSimulated: true,
    ...placeStreams(happening),
    ...bodyStreams(happening),
    laps: lapsOf(happening),
  }
}

function placeStreams(happening: Happening): Partial<Recording> {
  const { scenario, motion, errors } = happening
  const { seed } = scenario
  const origin = scenario.origin ?? DEFAULT_ORIGIN
  const times = timesAt(scenario, motion, scenario.positionHz ?? 1)
  const timeS = scenario.hasPositionGaps ? withoutGaps(times, motion.durationS, seed) : times
  const fixes = fixesOf(motion, timeS, errors.gnss, seed)
  const headingTimeS = timesAt(scenario, motion, scenario.headingHz ?? 1)
  const isTreadmill = scenario.isTreadmill ?? RECIPES[scenario.family].isTreadmill ?? false
  return {
    ...(isTreadmill
      ? { speed: beltSpeed(motion, times, seed) }
      : { position: recordedPosition(happening, fixes, origin) }),
    heading: recordedHeading(happening, headingTimeS, fixes, origin),
  }
}

/** A belt shows one speed, off by a share of its own. */
function beltSpeed({ speedMps }: Motion, timeS: Float64Array, seed: number): SpeedStream {
  const factor = 1 + randomStream(seed, 'belt').normal(0, BELT_ERROR_SHARE)
  return { timeS, speedMps: timeS.map((time) => factor * valueAt(speedMps, time)) }
}

function bodyStreams({ scenario, motion, heartRateBpm, person }: Happening): Partial<Recording> {
  const { heartRate = true, cadence = true } = scenario.streams ?? {}
  const timeS = timesAt(scenario, motion, 1)
  const bpm = measuredHeartRate(heartRateBpm, person, scenario.seed)
  const random = randomStream(scenario.seed, 'cadence')
  const stepsPerMinute = timeS.map((time) => {
    const spm = valueAt(motion.cadenceSpm, time)
    return Math.max(0, Math.round(spm + (spm > 0 ? random.normal(0, CADENCE_NOISE_SPM) : 0)))
  })
  return {
    ...(heartRate && { heartRate: { timeS, bpm: timeS.map((time) => Math.round(valueAt(bpm, time))) } }),
    ...(cadence && { cadence: { timeS, stepsPerMinute } }),
  }
}

function timesAt({ sampling, seed }: Scenario, { durationS }: Motion, rateHz: number): Float64Array {
  return sampling === 'smart' && rateHz === 1 ? smartTimes(durationS, seed) : regularTimes(durationS, rateHz)
}

/** A lap for every step of the plan, its ends pressed a little off the truth, as people do. */
function lapsOf({ scenario, motion, steps }: Happening): Lap[] {
  if ((scenario.laps ?? 'none') === 'none') return []
  const random = randomStream(scenario.seed, 'laps')
  const presses = motion.stepStartS
    .map((startS) => Math.round(startS + random.normal(0, LAP_PRESS_SD_S)))
    .map((press, k) => (k === 0 ? 0 : Math.min(motion.durationS, Math.max(0, press))))
    .toSorted((a, b) => a - b)
  return presses
    .map((startS, k) => ({
      startS,
      endS: presses[k + 1] ?? motion.durationS,
      ...statedLap(scenario, steps[k]),
    }))
    .filter(({ startS, endS }) => endS > startS)
}

function statedLap({ laps }: Scenario, { direction }: Step): Pick<Lap, 'direction'> {
  const isStated = laps === 'stated' && (direction === 'forward' || direction === 'backward')
  return isStated ? { direction } : {}
}
