export { backstrideFile } from './backstride-file.ts'
export type { Mount } from './mount.ts'
export type { CompassErrors, GnssErrors } from './parameters.ts'
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
export { simulate, type Truth, type Walk } from './simulate.ts'
export type { Change, Movement, Step } from './step.ts'
