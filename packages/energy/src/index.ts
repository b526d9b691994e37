export {
  type AppliedCalibration,
  CALIBRATION_MIN_PAIRS,
  type Calibration,
  calibrate,
  type PairedBouts,
} from './calibration.ts'
export type { LowConfidence } from './confidence.ts'
export type { BackwardEnergy, BoutEnergy } from './figures.ts'
export type { WalkingModel } from './forward-cost.ts'
export { type Grade, gradeOf } from './grade.ts'
export { ENERGY_METHOD } from './method.ts'
export {
  type AnalysedFigures,
  changesBetween,
  type FigureChange,
  type MethodChanges,
} from './method-changes.ts'
export { oxygenPerSecond } from './oxygen-per-second.ts'
export { type DatedPair, type PracticeTrend, practiceTrend } from './practice-trend.ts'
export type { RestingModel } from './resting-rate.ts'
export {
  type EnergyContext,
  type SessionEnergy,
  sessionEnergy,
} from './session-energy.ts'
