import { noStreams, type PositionStream, type SpeedStream, type Warning } from '@backstride/recording'
import { cadenceFrom } from '../cadence.ts'
import type { Draft, Reading } from '../draft.ts'
import { keepRows } from '../rows.ts'
import { isSimulatedName } from '../simulated.ts'
import { type Clock, clockOf } from './clock.ts'
import { fitHeading } from './heading.ts'
import { joinedHeartRate, strapHeartRate } from './heart-rate.ts'
import { readFit } from './reader.ts'
import { refuseOtherKinds } from './refuse.ts'
import { deviceOf, lapsOf, pausesOf, sourceKcalOf, sportOf, utcOffsetOf } from './session.ts'
import { columnOf, type FitTables, hasColumn } from './tables.ts'

const RECORD = 20
const GPS_METADATA = 160

/** The recording of a FIT file. A damaged one gives what is readable, with the error that says where it broke. */
export function decodeFit(bytes: Uint8Array): Reading {
  const { tables, developer, warnings, error } = readFit(bytes)
  refuseOtherKinds(tables)
  const clock = clockOf(tables, allTimestamps(tables))
  const heading = fitHeading(tables, developer.heading(), clock)
  const draft = draftOf(tables, clock, heading.stream)
  const all: Warning[] = [...warnings, ...clock.warnings, ...heading.warnings]
  return { draft, warnings: all, ...(error && { error }) }
}

function draftOf(tables: FitTables, clock: Clock, heading: Draft['heading']): Draft {
  const timeS = clock.unixTimes(columnOf(tables, RECORD, 'timestamp'))
  const sport = sportOf(tables)
  const cycles = withFraction(
    columnOf(tables, RECORD, 'cadence'),
    columnOf(tables, RECORD, 'fractionalCadence'),
  )
  const watch = measured({ timeS, bpm: columnOf(tables, RECORD, 'heartRateBpm') }, 'bpm')
  const sourceKcal = sourceKcalOf(tables)
  const utcOffsetS = utcOffsetOf(tables)
  const device = deviceOf(tables)
  const records = recordFixes(tables, timeS)
  const placed = keepRows(records, (k) => hasPlace(records, k))
  return {
    ...noStreams(),
    format: 'fit',
    sport,
    device,
    isSimulated: isSimulatedName(device.name),
    position: denser(placed, gpsFixes(tables, clock)),
    heading,
    heartRate: joinedHeartRate(watch, strapHeartRate(tables), timeS),
    cadence: measured(cadenceFrom(timeS, cycles, sport), 'stepsPerMinute'),
    speed: placed === records ? noStreams().speed : speedWithoutPlace(records),
    laps: lapsOf(tables, clock),
    pauses: pausesOf(tables, clock),
    isClockRelative: clock.isRelative,
    ...(sourceKcal !== undefined && { sourceKcal }),
    ...(utcOffsetS !== undefined && { utcOffsetS }),
  }
}

function allTimestamps(tables: FitTables): Float64Array {
  const first = [RECORD, GPS_METADATA, 208].map((message) =>
    columnOf(tables, message, 'timestamp').subarray(0, 1),
  )
  return Float64Array.from(first.flatMap((timestamps) => [...timestamps]))
}

function recordFixes(tables: FitTables, timeS: Float64Array): PositionStream {
  const of = (name: string) => columnOf(tables, RECORD, name)
  const firstOf = (names: readonly string[]) => {
    const present = names.filter((name) => hasColumn(tables, RECORD, name))
    return firstMeasured(present.length > 0 ? present.map(of) : [of(names[0])])
  }
  return {
    timeS,
    latitudeDeg: of('latitudeDeg'),
    longitudeDeg: of('longitudeDeg'),
    elevationM: firstOf(['enhancedAltitudeM', 'altitudeM']),
    accuracyM: of('accuracyM'),
    speedMps: firstOf(['enhancedSpeedMps', 'speedMps', 'compressedSpeedMps']),
    courseDeg: new Float64Array(timeS.length).fill(Number.NaN),
  }
}

function gpsFixes(tables: FitTables, clock: Clock): PositionStream {
  const of = (name: string) => columnOf(tables, GPS_METADATA, name)
  const eastMps = of('velocityMps0')
  const northMps = of('velocityMps1')
  const courseDeg = eastMps.map((east, k) => ((Math.atan2(east, northMps[k]) * 180) / Math.PI + 360) % 360)
  const fixes = {
    timeS: clock.unixTimes(of('timestamp'), of('timestampMs')),
    latitudeDeg: of('latitudeDeg'),
    longitudeDeg: of('longitudeDeg'),
    elevationM: of('altitudeM'),
    accuracyM: eastMps.map(() => Number.NaN),
    speedMps: of('speedMps'),
    courseDeg: firstMeasured([of('courseDeg'), courseDeg]),
  }
  return keepRows(fixes, (k) => hasPlace(fixes, k))
}

// Cameras write ten fixes a second apart from one record a second; watches write the place into the records alone.
function denser(records: PositionStream, fixes: PositionStream): PositionStream {
  return fixes.timeS.length > records.timeS.length ? fixes : records
}

function speedWithoutPlace(records: PositionStream): SpeedStream {
  const { timeS, speedMps } = keepRows(
    records,
    (k) => !hasPlace(records, k) && !Number.isNaN(records.speedMps[k]),
  )
  return { timeS, speedMps }
}

function hasPlace({ latitudeDeg, longitudeDeg }: PositionStream, k: number): boolean {
  return !Number.isNaN(latitudeDeg[k] + longitudeDeg[k])
}

// Each value from the first column that has one.
function firstMeasured([first, ...others]: readonly Float64Array[]): Float64Array {
  if (others.length === 0) return first
  const values = first.slice()
  for (const other of others) {
    for (let k = 0; k < values.length; k++) if (Number.isNaN(values[k])) values[k] = other[k]
  }
  return values
}

function withFraction(whole: Float64Array, fraction: Float64Array): Float64Array {
  const sum = new Float64Array(whole.length)
  for (let k = 0; k < sum.length; k++) sum[k] = whole[k] + (fraction[k] || 0)
  return sum
}

function measured<S extends { timeS: Float64Array }>(stream: S, name: keyof S & string): S {
  const values = stream[name]
  return values instanceof Float64Array ? keepRows(stream, (k) => !Number.isNaN(values[k])) : stream
}
