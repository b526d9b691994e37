import { gpxFile, simulate } from '@backstride/simulate'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { bytesOf, errorIn, recordingIn } from '../../fixtures/decoded.ts'
import { decode, decodeAll } from '../decode.ts'
import { decodeHealthRoute } from './decode-health-route.ts'
import { healthReader } from './health-export.ts'

const { recording: walk } = simulate({
  family: 'mixed',
  severity: 'S0',
  seed: 7,
  durationS: 120,
  startedAt: '2026-05-01T07:00:00Z',
})
const ROUTE = strToU8(gpxFile({ ...walk, heartRate: { timeS: new Float64Array(), bpm: new Float64Array() } }))
const NAME = 'apple_health_export/workout-routes/route_2026-05-01_9.00am.gpx'

function record(time: string, bpm: number): string {
  return `<Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Watch" unit="count/min" startDate="2026-05-01 ${time} +0200" endDate="2026-05-01 ${time} +0200" value="${bpm}"><MetadataEntry key="a" value="b"/></Record>`
}

const EXPORT = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [<!ELEMENT HealthData (Record|Workout)*><!ATTLIST Record type CDATA #REQUIRED>]>
<HealthData locale="de_DE">
${record('09:01:00', 101)}${record('09:00:00', 100)}${record('08:00:00', 60)}${record('09:02:30', 70)}
<Record type="HKQuantityTypeIdentifierStepCount" startDate="2026-05-01 09:00:30 +0200" value="12"/>
<Workout workoutActivityType="HKWorkoutActivityTypeWalking" startDate="2026-05-01 08:59:59 +0200" endDate="2026-05-01 09:02:00 +0200">
<WorkoutRoute><FileReference path="/workout-routes/route_2026-05-01_9.00am.gpx"/></WorkoutRoute></Workout>
</HealthData>`

test('a route has the heart rates and the sport of its workout', () => {
  const archive = zipSync({ 'apple_health_export/export.xml': strToU8(EXPORT), [NAME]: ROUTE })
  const all = [...decodeAll(archive)]
  expect(all.map(({ fileName }) => fileName)).toEqual([NAME])
  const { format, sport, heartRate, position } = recordingIn(all[0].decoded)
  expect(format).toBe('apple-health')
  expect(sport).toBe('walking')
  expect(position.timeS.length).toBe(walk.position.timeS.length)
  expect(heartRate).toEqual({ timeS: Float64Array.of(0, 60), bpm: Float64Array.of(100, 101) })
})

test('pieces of any size give what the whole gives', () => {
  const bytes = strToU8(EXPORT)
  const [whole, pieces] = [healthReader(), healthReader()]
  whole.write(bytes)
  for (let at = 0; at < bytes.length; at += 7) pieces.write(bytes.subarray(at, at + 7))
  expect(pieces.result()).toEqual(whole.result())
  expect(whole.result().timeS.length).toBe(4)
})

test('a route that no workout names has the heart rates between its ends', () => {
  const reader = healthReader()
  reader.write(strToU8(EXPORT))
  const decoded = decodeHealthRoute(ROUTE, 'apple_health_export/workout-routes/unnamed.gpx', reader.result())
  expect(recordingIn(decoded).heartRate.bpm).toEqual(Float64Array.of(100, 101))
})

test('a damaged list gives the heart rates before the damage', () => {
  const archive = zipSync({
    'apple_health_export/export.xml': strToU8(EXPORT.slice(0, EXPORT.indexOf('08:00:00'))),
    [NAME]: ROUTE,
  })
  expect(recordingIn([...decodeAll(archive)][0].decoded).heartRate.timeS.length).toBe(2)
})

test('the list alone is refused with what to upload instead', () => {
  const error = errorIn(decode(bytesOf(EXPORT)))
  expect(error.code).toBe('NOT_A_WORKOUT')
  expect(error.message).toContain('export.zip')
})
