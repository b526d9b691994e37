import { gpxFile, simulate } from '@backstride/simulate'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { bytesOf, recordingIn } from '../../fixtures/decoded.ts'
import { decode, decodeAll } from '../decode.ts'
import { archiveFiles } from './archive-files.ts'

const STARTED_MS = Date.parse('2026-05-01T07:00:00.000Z')
const { recording } = simulate({ family: 'mixed', severity: 'S0', seed: 6, durationS: 60 })
const GPX = strToU8(gpxFile(recording))

test('each recording comes out as a file that decodes as it does within the archive', () => {
  const inner = zipSync({ 'c.gpx': GPX })
  const archive = zipSync({
    'a.gpx': GPX,
    'b.gpx.gz': gzipSync(GPX),
    'inner.zip': inner,
    'walk.txt': GPX,
    'broken.fit': bytesOf('no'),
    'list.csv': bytesOf('a,b'),
  })
  const files = [...archiveFiles(archive)]
  const within = [...decodeAll(archive)]
  expect(files.map(({ fileName }) => fileName)).toEqual(within.map(({ fileName }) => fileName))
  for (const [k, file] of files.entries()) {
    if (!('bytes' in file)) throw file.error
    expect(decode(file.bytes)).toEqual(within[k].decoded)
  }
})

const HEALTH_XML = `<?xml version="1.0"?><HealthData>
<Record type="HKQuantityTypeIdentifierHeartRate" startDate="2026-05-01 07:00:10 +0000" value="101"/>
<Record type="HKQuantityTypeIdentifierHeartRate" startDate="2026-05-01 06:00:00 +0000" value="60"/>
<Workout workoutActivityType="HKWorkoutActivityTypeHiking" startDate="2026-05-01 07:00:00 +0000" endDate="2026-05-01 07:01:00 +0000">
<WorkoutRoute><FileReference path="/workout-routes/up &amp; &quot;down&quot;.gpx"/></WorkoutRoute></Workout>
</HealthData>`
const HEALTH = {
  'apple_health_export/workout-routes/up & "down".gpx': strToU8(
    gpxFile({ ...recording, startedAtMs: STARTED_MS }),
  ),
  'apple_health_export/workout-routes/unnamed.gpx': strToU8(
    gpxFile({ ...recording, startedAtMs: STARTED_MS + 3_600_000 }),
  ),
}

test('a route of a health export comes out with the heart rates and the sport of its workout', () => {
  const archive = zipSync({ 'apple_health_export/export.xml': strToU8(HEALTH_XML), ...HEALTH })
  const files = [...archiveFiles(archive)]
  const within = [...decodeAll(archive)]
  expect(files.map(({ fileName }) => fileName)).toEqual(Object.keys(HEALTH))
  for (const [k, file] of files.entries()) {
    if (!('bytes' in file)) throw file.error
    expect(decode(file.bytes)).toEqual(within[k].decoded)
  }
  const { heartRate, sport, format } = recordingIn(within[0].decoded)
  expect([format, sport, heartRate.bpm]).toEqual(['apple-health', 'walking', Float64Array.of(101)])
})

test('a route is the same file in a later export that has more besides', () => {
  const later = HEALTH_XML.replace(
    '<HealthData>',
    '<HealthData><Record type="HKQuantityTypeIdentifierHeartRate" startDate="2026-06-01 07:00:10 +0000" value="99"/>',
  )
  const [one, other] = [HEALTH_XML, later].map((xml) => [
    ...archiveFiles(zipSync({ 'apple_health_export/export.xml': strToU8(xml), ...HEALTH })),
  ])
  expect(other).toEqual(one)
})

test('a route that cannot be read is given as it is', () => {
  const [name] = Object.keys(HEALTH)
  const archive = zipSync({ 'apple_health_export/export.xml': strToU8(HEALTH_XML), [name]: bytesOf('<gpx') })
  expect([...archiveFiles(archive)]).toEqual([{ fileName: name, bytes: bytesOf('<gpx') }])
})

test('what the list of an export says of a file comes with it', () => {
  const strava = 'Activity ID,Activity Name,Activity Type,Filename\n7,Up and back,Walk,activities/7.gpx\n'
  const files = { 'activities.csv': bytesOf(strava), 'activities/7.gpx': GPX, 'activities/8.gpx': GPX }
  expect([...archiveFiles(zipSync(files))]).toEqual([
    { fileName: 'activities/7.gpx', bytes: GPX, listed: { title: 'Up and back', sport: 'walking' } },
    { fileName: 'activities/8.gpx', bytes: GPX },
  ])
})

test('a file that is no archive, and the folder of a phone, are not taken apart', () => {
  const phone = zipSync({ 'Orientation.csv': bytesOf('time'), 'Location.csv': bytesOf('time') })
  expect([...archiveFiles(GPX), ...archiveFiles(phone)]).toEqual([])
})

test('what cannot be taken out says why, and the others come out', () => {
  const twice = zipSync({ 'x.zip': zipSync({ 'y.zip': zipSync({ 'z.gpx': GPX }) }) })
  expect([...archiveFiles(twice)]).toMatchObject([{ fileName: 'x.zip/y.zip', error: { code: 'TOO_LARGE' } }])
  const outside = zipSync({ '../a.gpx': GPX, 'b.gpx': GPX })
  expect([...archiveFiles(outside)]).toMatchObject([
    { fileName: 'a.gpx', error: { code: 'CORRUPT' } },
    { fileName: 'b.gpx', bytes: expect.any(Uint8Array) },
  ])
  expect([...archiveFiles(zipSync({ 'a.gpx': GPX }).subarray(0, 60))]).toMatchObject([
    { error: { code: 'TRUNCATED' } },
  ])
})
