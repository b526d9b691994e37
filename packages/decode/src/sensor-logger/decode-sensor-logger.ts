import { noStreams, type PositionStream, RecordingError } from '@backstride/recording'
import { readCsv, type Samples } from '../csv/read-csv.ts'
import type { Reading } from '../draft.ts'
import { isSimulatedName } from '../simulated.ts'
import { textOf } from '../text.ts'
import { headingOf, type Platform } from './heading.ts'
import { sensorsOfJson } from './json.ts'
import { firstSensor, type Sensors, sensorNameOf, timesOf } from './sensors.ts'

/** The recording of one CSV file of Sensor Logger. Which sensor it is of stands in its columns, else in its name. */
export function decodeSensorCsv(bytes: Uint8Array, fileName: string): Reading {
  const samples = readCsv(textOf(bytes))
  const name = Object.entries(TELLING_COLUMN).find(([, column]) => samples.names.includes(column))?.[0]
  return decodeSensors(new Map([[name ?? sensorNameOf(fileName), samples]]))
}

const TELLING_COLUMN = {
  location: 'latitude',
  compass: 'magneticBearing',
  orientation: 'yaw',
  heartrate: 'bpm',
}

/** The recording of a Sensor Logger JSON export. */
export function decodeSensorJson(bytes: Uint8Array): Reading {
  return decodeSensors(sensorsOfJson(bytes))
}

/** The recording of the CSV files of one Sensor Logger export, by file name. */
export function decodeSensorFiles(files: ReadonlyMap<string, Uint8Array>): Reading {
  return decodeSensors(
    new Map([...files].map(([name, bytes]) => [sensorNameOf(name), readCsv(textOf(bytes))])),
  )
}

function decodeSensors(sensors: Sensors): Reading {
  const platform = platformOf(sensors)
  const location = firstSensor(sensors, 'location', 'watchlocation')
  const heartRate = firstSensor(sensors, 'heartrate', 'watchheartrate')
  const none = noStreams()
  const heading = headingOf(sensors, platform)
  if (!location && !heading && !heartRate) {
    throw new RecordingError(
      'NO_SAMPLES',
      'The Sensor Logger file has no location, compass or heart rate. Turn these sensors on and export all of them together.',
    )
  }
  const name = textIn(sensors, 'device name')
  const id = textIn(sensors, 'device id')
  return {
    warnings: [],
    draft: {
      ...none,
      format: 'sensor-logger',
      sport: 'unknown',
      device: { ...(name && { name }), ...(id && { id }) },
      isSimulated: isSimulatedName(name),
      isClockRelative:
        platform.startS === 0 && ![...sensors.values()].some(({ names }) => names.includes('time')),
      position: location ? positionOf(location, platform) : none.position,
      heading: heading ?? none.heading,
      heartRate: heartRate
        ? { timeS: timesOf(heartRate, platform.startS), bpm: heartRate.numbers('bpm') }
        : none.heartRate,
    },
  }
}

function platformOf(sensors: Sensors): Platform {
  const platform = textIn(sensors, 'platform').toLowerCase()
  const startS = Number(textIn(sensors, 'recording epoch time')) / 1000
  return {
    name: platform === 'ios' || platform === 'android' ? platform : 'unknown',
    isStandardised: /^(true|1|yes|on)$/i.test(textIn(sensors, 'standardisation')),
    startS: startS || 0,
  }
}

function textIn(sensors: Sensors, name: string): string {
  return sensors.get('metadata')?.texts(name)[0]?.trim() ?? ''
}

function positionOf(samples: Samples, { startS }: Platform): PositionStream {
  return {
    timeS: timesOf(samples, startS),
    latitudeDeg: samples.numbers('latitude'),
    longitudeDeg: samples.numbers('longitude'),
    elevationM: samples.numbers('altitude'),
    accuracyM: samples.numbers('horizontalAccuracy'),
    speedMps: samples.numbers('speed'),
    // The watch calls course what the phone calls bearing; both are the direction of travel.
    courseDeg: samples.numbers(samples.names.includes('bearing') ? 'bearing' : 'course'),
  }
}
