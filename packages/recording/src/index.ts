export type { Athlete } from './athlete.ts'
export {
  type Bout,
  DIRECTIONS,
  type Direction,
  type DirectionLabel,
  type UndecidedReason,
} from './direction.ts'
export { noStreams } from './no-streams.ts'
export {
  type CadenceStream,
  type Device,
  durationOf,
  type Format,
  type HeadingStream,
  type HeartRateStream,
  type Lap,
  type Pause,
  type PositionStream,
  type Recording,
  type SpeedStream,
  type Sport,
  type WornOn,
} from './recording.ts'
export { RecordingError, type RecordingErrorCode, type RecordingErrorPlace } from './recording-error.ts'
export { meanPerSecond, type Seconds } from './seconds.ts'
export type { Warning } from './warning.ts'
