export { backstrideFile } from './files/backstride-file.ts'
export { type FitOptions, fitFile } from './files/fit-file.ts'
export { gpxFile } from './files/gpx-file.ts'
export { sensorLoggerFile } from './files/sensor-logger-file.ts'
export { SIMULATOR_NAME } from './files/simulator-name.ts'
export { tcxFile } from './files/tcx-file.ts'
export type { Mount } from './mount.ts'
export type { CompassErrors } from './parameters/heading.ts'
export { type GnssErrors, SEVERITY_ERRORS } from './parameters/position.ts'
export { PERFECT_SENSORS } from './perfect-sensors.ts'
export type { Person } from './person.ts'
export {
  FAMILIES,
  type Family,
  type HeadingKind,
  type Remount,
  type Scenario,
  SEVERITIES,
  type Severity,
  type StreamName,
} from './scenario.ts'
export type { SensorErrors } from './sensor-errors.ts'
export { simulate, type Truth, type Walk } from './simulate.ts'
export type { Change, Movement, Step } from './step.ts'
