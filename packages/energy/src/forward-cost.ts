import { acsmRunning, acsmWalking } from './acsm.ts'
import { lcdaPower } from './lcda.ts'
import { ludlowWeyand } from './ludlow-weyand.ts'
import { minettiRunning, minettiWalking } from './minetti.ts'
import { oxygenOf, REST_ML_KG_MIN } from './oxygen.ts'

/** Published models of walking forward; `lcda` unless told otherwise. */
export type WalkingModel = 'lcda' | 'acsm' | 'minetti' | 'ludlow-weyand'

export type Gait = 'walk' | 'run'

/**
 * The speed at which people going forward prefer to run, m/s. About 2 m/s throughout the literature on the walk–run
 * transition; LCDA ends at 1.96 m/s.
 */
export const FORWARD_TRANSITION_MPS = 2

const PERCENT = 100

/**
 * Oxygen uptake of moving forward, mL/(kg·min), gross, for m/s and percent.
 *
 * NaN gives NaN. Never below rest: downhill the linear models would go lower than anything measured. Running is ACSM's
 * equation, and downhill, where that is not meant to be used, its level cost scaled by Minetti's.
 */
export function forwardCost(model: WalkingModel, gait: Gait, speedMps: number, gradePct: number): number {
  const cost = gait === 'run' ? running(speedMps, gradePct) : WALKING[model](speedMps, gradePct)
  return Math.max(REST_ML_KG_MIN, cost)
}

/** How somebody going forward at this speed moves. NaN walks. */
export function forwardGait(speedMps: number): Gait {
  return speedMps > FORWARD_TRANSITION_MPS ? 'run' : 'walk'
}

const WALKING: Record<WalkingModel, (speedMps: number, gradePct: number) => number> = {
  lcda: (speedMps, gradePct) => oxygenOf(lcdaPower(speedMps, gradePct)),
  acsm: acsmWalking,
  minetti: (speedMps, gradePct) => REST_ML_KG_MIN + oxygenOf(minettiWalking(gradePct / PERCENT) * speedMps),
  'ludlow-weyand': ludlowWeyand,
}

function running(speedMps: number, gradePct: number): number {
  if (!(gradePct < 0)) return acsmRunning(speedMps, gradePct)
  const ofLevel = minettiRunning(gradePct / PERCENT) / minettiRunning(0)
  return REST_ML_KG_MIN + (acsmRunning(speedMps, 0) - REST_ML_KG_MIN) * ofLevel
}
