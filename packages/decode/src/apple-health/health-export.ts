import type { Sport } from '@backstride/recording'
import { unixSeconds } from '../iso-time.ts'
import { addRow, column, emptyTable } from '../table.ts'
import { localName, numberIn } from '../xml/local-name.ts'
import { type XmlReader, xmlReader } from '../xml/read-xml.ts'

export interface HealthWorkout {
  readonly startS: number
  readonly endS: number
  /** In Apple's words. */
  readonly activityType: string
  readonly sport: Sport
  /** As the export writes it: `/workout-routes/route_2026-05-01_7.00am.gpx`. */
  routes: string[]
}

/** What Apple Health's `export.xml` holds about workouts: every heart rate, and which route belongs to which workout. */
export interface HealthExport {
  readonly timeS: Float64Array
  readonly bpm: Float64Array
  readonly workouts: readonly HealthWorkout[]
}

/** Reads `export.xml` in pieces of any size; keeps 16 bytes a heart rate and forgets the rest. */
export interface HealthReader extends XmlReader {
  /** What was read so far, heart rates in the order of time. */
  result(): HealthExport
}

/** The type of a record that is a heart rate. */
export const HEART_RATE = 'HKQuantityTypeIdentifierHeartRate'
const SPORTS: Readonly<Record<string, Sport>> = {
  HKWorkoutActivityTypeWalking: 'walking',
  HKWorkoutActivityTypeHiking: 'walking',
  HKWorkoutActivityTypeRunning: 'running',
  HKWorkoutActivityTypeCycling: 'cycling',
}

export function healthReader(): HealthReader {
  const heartRates = emptyTable(['timeS', 'bpm'])
  const workouts: HealthWorkout[] = []

  function addHeartRate({ value = '', startDate = '' }: Readonly<Record<string, string>>): void {
    const row = addRow(heartRates)
    heartRates.columns[0][row] = unixSeconds(startDate)
    heartRates.columns[1][row] = numberIn(value)
  }

  function open(name: string, attributes: Readonly<Record<string, string>>): void {
    const local = localName(name)
    if (local === 'Record' && attributes.type === HEART_RATE) addHeartRate(attributes)
    else if (local === 'Workout') workouts.push(workoutOf(attributes))
    else if (local === 'FileReference' && attributes.path) workouts.at(-1)?.routes.push(attributes.path)
  }

  return {
    ...xmlReader({ open, close: () => {} }, 'utf-8'),
    result: () => {
      const timeS = column(heartRates, 'timeS')
      const order = Uint32Array.from(timeS.keys()).sort((a, b) => timeS[a] - timeS[b] || a - b)
      const bpm = column(heartRates, 'bpm')
      return {
        timeS: Float64Array.from(order, (row) => timeS[row]),
        bpm: Float64Array.from(order, (row) => bpm[row]),
        workouts,
      }
    },
  }
}

function workoutOf({
  workoutActivityType = '',
  startDate = '',
  endDate = '',
}: Readonly<Record<string, string>>): HealthWorkout {
  return {
    startS: unixSeconds(startDate),
    endS: unixSeconds(endDate),
    activityType: workoutActivityType,
    sport: SPORTS[workoutActivityType] ?? 'other',
    routes: [],
  }
}
