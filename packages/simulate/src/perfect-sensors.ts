import type { Scenario } from './scenario.ts'

/** Spread into a scenario: a receiver and a compass without any error, to see the motion itself. */
export const PERFECT_SENSORS = {
  gnss: {
    slowSdM: 0,
    fastSdM: 0,
    whiteSdM: 0,
    speedSdMps: 0,
    lagS: 0,
    repeatShare: 0,
    jumpEveryS: Number.POSITIVE_INFINITY,
  },
  compass: {
    swingDeg: 0,
    hardIronDeg: 0,
    driftSdDeg: 0,
    backwardPostureDeg: 0,
    glanceDeg: 0,
    watchLookDeg: 0,
    disturbanceEveryS: Number.POSITIVE_INFINITY,
    whiteSdDeg: 0,
    dropoutEveryS: Number.POSITIVE_INFINITY,
  },
} satisfies Pick<Scenario, 'gnss' | 'compass'>
