import {
  BACKWARD_TRANSITION_MPS,
  backwardRunningCost,
  backwardWalkingCost,
  levelMultiplierSd,
  liftMultiplierSd,
  RUNNING_MULTIPLIER_SD,
} from './backward-cost.ts'
import { forwardCost, forwardGait, type Gait, type WalkingModel } from './forward-cost.ts'
import { REST_ML_KG_MIN } from './oxygen.ts'

/**
 * What a second of moving costs in either direction, gross, mL/(kg·min), of a practised walker as the population is;
 * and what one standard deviation of each multiplier changes of the backward cost.
 */
export interface Rates {
  readonly forward: number
  readonly backward: number
  /** The parts that grow with the person's own cost of moving. */
  readonly forwardAboveRest: number
  readonly backwardAboveRest: number
  readonly byLevel: number
  readonly byLift: number
  readonly byRunning: number
}

/** How somebody at this speed, m/s, moves in either direction. NaN walks. */
export function gaitsAt(speedMps: number): Record<'forward' | 'backward', Gait> {
  return {
    forward: forwardGait(speedMps),
    backward: speedMps > BACKWARD_TRANSITION_MPS ? 'run' : 'walk',
  }
}

/** The rates at a speed, m/s, and a slope, percent. NaN gives NaN. */
export function ratesAt(
  model: WalkingModel,
  gaits: Record<'forward' | 'backward', Gait>,
  speedMps: number,
  gradePct: number,
): Rates {
  const forward = forwardCost(model, gaits.forward, speedMps, gradePct)
  if (gaits.backward === 'run') {
    const running = gaits.forward === 'run' ? forward : forwardCost(model, 'run', speedMps, gradePct)
    const backward = backwardRunningCost(running)
    return {
      forward,
      backward,
      forwardAboveRest: forward - REST_ML_KG_MIN,
      backwardAboveRest: backward - backwardRunningCost(REST_ML_KG_MIN),
      byLevel: 0,
      byLift: 0,
      byRunning: RUNNING_MULTIPLIER_SD * running,
    }
  }
  const level = gradePct === 0 ? forward : forwardCost(model, 'walk', speedMps, 0)
  const backward = backwardWalkingCost(level, forward - level)
  return {
    forward,
    backward,
    forwardAboveRest: forward - REST_ML_KG_MIN,
    backwardAboveRest: backward - REST_ML_KG_MIN,
    byLevel: levelMultiplierSd(speedMps) * (level - REST_ML_KG_MIN),
    byLift: liftMultiplierSd(gradePct) * (forward - level),
    byRunning: 0,
  }
}
