export { CALIBRATION_MIN_PAIRS, type Calibration, calibrate, type PairedBouts } from './calibration.ts'
export type { LowConfidence } from './confidence.ts'
export type { WalkingModel } from './forward-cost.ts'
export { type Grade, gradeOf } from './grade.ts'
export type { RestingModel } from './resting-rate.ts'
export {
  type BackwardEnergy,
  type BoutEnergy,
  ENERGY_METHOD,
  type EnergyContext,
  oxygenPerSecond,
  type SessionEnergy,
  sessionEnergy,
} from './session-energy.ts'
