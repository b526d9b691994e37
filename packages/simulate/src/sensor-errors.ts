import type { WornOn } from '@backstride/recording'
import {
  BACKWARD_POSTURE_SD_DEG,
  COMPASS_WHITE_SD_DEG,
  type CompassErrors,
  DRIFT_SD_DEG,
  DRIFT_TAU_S,
  DROPOUT,
  GLANCE,
  HARD_IRON_DEG,
  SWING_DEG,
  WATCH_LOOK,
} from './parameters/heading.ts'
import { GNSS_LAG_S, type GnssErrors, SEVERITY_ERRORS, SMOOTH_RECEIVER_SHARE } from './parameters/position.ts'
import type { Range } from './parameters/range.ts'
import { randomStream } from './random.ts'
import type { Scenario } from './scenario.ts'

/** How wrong the devices of one walk are: what an oracle would know. */
export interface SensorErrors {
  readonly gnss: GnssErrors
  readonly compass: CompassErrors
}

/** Errors drawn for the severity and for where the device is worn, with what the scenario overrides. */
export function sensorErrorsOf(scenario: Scenario, wornOn: WornOn): SensorErrors {
  const { severity, seed } = scenario
  const { disturbanceEveryS, ...gnss } = SEVERITY_ERRORS[severity]
  const receiver = randomStream(seed, 'receiver')
  return {
    gnss: {
      ...gnss,
      lagS: receiver.uniform(GNSS_LAG_S.low, GNSS_LAG_S.high),
      isSmooth: receiver.chance(SMOOTH_RECEIVER_SHARE),
      ...scenario.gnss,
    },
    compass: { ...drawCompassErrors(wornOn, disturbanceEveryS, seed), ...scenario.compass },
  }
}

function drawCompassErrors(wornOn: WornOn, disturbanceEveryS: number, seed: number): CompassErrors {
  const random = randomStream(seed, 'compass errors')
  const within = ({ low, high }: Range) => random.uniform(low, high)
  return {
    swingDeg: within(SWING_DEG[wornOn]),
    hardIronDeg: within(HARD_IRON_DEG),
    driftSdDeg: within(DRIFT_SD_DEG),
    driftTauS: within(DRIFT_TAU_S),
    backwardPostureDeg: random.normal(0, BACKWARD_POSTURE_SD_DEG),
    glanceDeg: within(GLANCE.deg),
    glanceEveryS: within(GLANCE.everyS),
    watchLookDeg: within(WATCH_LOOK.deg),
    watchLookEveryS: wornOn === 'wrist' ? WATCH_LOOK.everyS : Number.POSITIVE_INFINITY,
    disturbanceEveryS,
    whiteSdDeg: within(COMPASS_WHITE_SD_DEG),
    dropoutEveryS: DROPOUT.everyS,
  }
}
