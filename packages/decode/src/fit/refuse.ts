import { RecordingError } from '@backstride/recording'
import { type FitTables, firstOf, rowsOf } from './tables.ts'

const FILE_ID = 0
// FIT profile, type file.
const DEVICE = 1
const SETTINGS = 2
const SPORT_SETTINGS = 3
const ACTIVITY = 4
const WORKOUT = 5
const COURSE = 6
const SCHEDULES = 7
const SETTINGS_TYPES = [DEVICE, SETTINGS, SPORT_SETTINGS]

/** Throws when the file is of a kind that holds no recording. A file that does not say its kind passes. */
export function refuseOtherKinds(tables: FitTables): void {
  const type = firstOf(tables, FILE_ID, 'type')
  if (type === WORKOUT || type === COURSE || type === SCHEDULES) {
    throw new RecordingError(
      'PLANNED_WORKOUT',
      'This FIT file is a plan or a course, not a recorded workout. Choose the file of the activity itself.',
    )
  }
  if (type !== undefined && SETTINGS_TYPES.includes(type)) {
    throw new RecordingError(
      'SETTINGS_FILE',
      'This FIT file holds settings of a device, not a workout. Choose a file from the folder of activities.',
    )
  }
  if (type !== undefined && type !== ACTIVITY && rowsOf(tables, 20) === 0) {
    throw new RecordingError(
      'NOT_A_WORKOUT',
      'This FIT file is no recorded workout. Choose a file from the folder of activities.',
    )
  }
}
