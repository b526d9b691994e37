import { backstrideFile, fitFile, gpxFile, sensorLoggerFile, simulate, tcxFile } from '@backstride/simulate'
import { gzipSync, strToU8, zipSync } from 'fflate'

const { recording: walk } = simulate({ family: 'intervals60', severity: 'S1', seed: 11, durationS: 30 })

const HEALTH = `<?xml version="1.0"?><!DOCTYPE HealthData [<!ELEMENT HealthData (Record)*>]><HealthData>
<Record type="HKQuantityTypeIdentifierHeartRate" startDate="2026-05-01 09:00:00 +0200" value="90"/>
<Workout workoutActivityType="HKWorkoutActivityTypeWalking" startDate="2026-05-01 09:00:00 +0200" endDate="2026-05-01 09:30:00 +0200"><WorkoutRoute><FileReference path="/workout-routes/r.gpx"/></WorkoutRoute></Workout></HealthData>`
const SENSOR_LOG = `loggingTime(txt),locationTimestamp_since1970(s),locationLatitude(WGS84),locationLongitude(WGS84),locationHeadingTimestamp_since1970(s),locationTrueHeading(°)
a,1746082800,50,8,1746082800.1,90
b,1746082801,50.00001,8,1746082801.1,91`
const LOCATION = '"Time (s)","Latitude (°)","Longitude (°)"\n0,50,8\n1,50.00001,8\n'
const AXES = (unit: string) => `"Time (s)","X (${unit})","Y (${unit})","Z (${unit})"\n0,1,2,9\n1,1,2,9\n`
const READINGS = JSON.stringify([
  { sensor: 'Location', time: '1746082800000000000', latitude: '50', longitude: '8' },
  {
    sensor: 'Orientation',
    time: '1746082800000000000',
    yaw: '1',
    qx: '0',
    qy: '0',
    qz: '-0.479',
    qw: '0.878',
  },
])

/** A good file of every format and dialect that is read. */
export const ORIGINALS: Readonly<Record<string, Uint8Array>> = {
  fit: fitFile(walk),
  'fit, big-endian, raw compass': fitFile(walk, { isBigEndian: true, heading: 'sensors' }),
  'fit, compressed timestamps': fitFile(walk, { hasCompressedTimestamps: true, heading: 'degrees' }),
  gpx: strToU8(gpxFile(walk)),
  'gpx.gz': gzipSync(strToU8(gpxFile(walk))),
  tcx: strToU8(tcxFile(walk)),
  backstride: strToU8(backstrideFile(walk)),
  'sensor-logger zip': sensorLoggerFile(walk),
  'sensor-logger json': strToU8(READINGS),
  'ios-sensorlog': strToU8(SENSOR_LOG),
  phyphox: zipSync({
    'Location.csv': strToU8(LOCATION),
    'Magnetometer.csv': strToU8(AXES('µT')),
    'Accelerometer.csv': strToU8(AXES('m/s^2')),
  }),
  'apple-health': zipSync({
    'apple_health_export/export.xml': strToU8(HEALTH),
    'apple_health_export/workout-routes/r.gpx': strToU8(gpxFile(walk)),
  }),
  'strava export': zipSync({
    'activities.csv': strToU8(
      'Activity Name,Activity Type,Filename\n"A ""walk""",Walk,activities/1.fit.gz\n',
    ),
    'activities/1.fit.gz': gzipSync(fitFile(walk)),
    'inner.zip': zipSync({ 'a.gpx': strToU8(gpxFile(walk)) }),
  }),
}
