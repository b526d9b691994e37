import { type Decoded, decode } from '@backstride/decode'
import { durationOf, type Recording } from '@backstride/recording'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { dataFile, dataFiles, hasData, type Reference, references } from './data-folder.ts'
import { DIFFERENCES, type Difference } from './known-differences.ts'

const files = hasData ? references().filter(({ path }) => !path.endsWith('.bvh')) : []

function decoded(path: string): Decoded {
  return decode(dataFile(path), { fileName: path })
}

function recording(path: string): Recording {
  const outcome = decoded(path)
  if (outcome.status === 'failed') throw outcome.error
  return outcome.recording
}

/** What is kept of a file, in the words of the table of differences. */
function kept(outcome: Decoded) {
  if (outcome.status === 'failed') {
    return { status: 'failed', code: outcome.error.code, position: 0, heartRate: 0, headingSource: '' }
  }
  const { position, heartRate, heading } = outcome.recording
  return {
    status: outcome.status,
    code: outcome.status === 'partial' ? outcome.error.code : undefined,
    position: position.timeS.length,
    heartRate: heartRate.timeS.length,
    headingSource: heading.source,
  }
}

function expected({ position, heartRate }: Reference, difference: Difference | undefined) {
  const { why: _, ...differs } = difference ?? { why: '' }
  return { status: 'ok', code: undefined, position, heartRate, headingSource: '', ...differs }
}

test.skipIf(!hasData)('every file in the folder is in the manifest, or a labelled simulation', () => {
  const known = new Set(references().map(({ path }) => path))
  expect(dataFiles().filter((path) => !known.has(path) && !path.startsWith('labelled/'))).toEqual([])
})

test.skipIf(!hasData).each(files)(
  '$path gives what the manifest counts, or a difference that is explained',
  (file) => {
    expect(kept(decoded(file.path))).toEqual(expected(file, DIFFERENCES[file.path]))
  },
)

test.skipIf(!hasData)('no difference is listed for a file that is not there', () => {
  expect(Object.keys(DIFFERENCES).filter((path) => !files.some((file) => file.path === path))).toEqual([])
})

test.skipIf(!hasData)(
  'no recording lasts longer than its file says: absurd times are dropped, 27 days are not',
  () => {
    expect(
      durationOf(recording('dtcooper_python-fitparse/strava-android-app-201.10-b1218918.fit')),
    ).toBeLessThan(3600)
    expect(durationOf(recording('sports-alliance_sports-lib/27-days-activity.fit')) / 86_400).toBeCloseTo(
      27.9,
      1,
    )
  },
)

// Garmin Connect leaves out the record without a place and the seconds after the last lap; means agree to a beat.
test.skipIf(!hasData).each([
  ['2067489619', 'gpx'],
  ['6860622783', 'tcx'],
])('activity %s is the same session as FIT and as %s', (id, other) => {
  const fit = recording(`sports-alliance_sports-lib/${id}.fit`)
  const same = recording(`sports-alliance_sports-lib/${id}.${other}`)
  expect(same.startedAtMs).toBe(fit.startedAtMs)
  expect(Math.abs(durationOf(same) - durationOf(fit))).toBeLessThanOrEqual(10)
  expect(Math.abs(mean(same.heartRate.bpm) - mean(fit.heartRate.bpm))).toBeLessThan(1)
  expect(Math.abs(lengthM(same) - lengthM(fit))).toBeLessThanOrEqual(0.01 * lengthM(fit))
})

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function lengthM({ position: { latitudeDeg, longitudeDeg } }: Recording): number {
  let sum = 0
  for (let k = 1; k < latitudeDeg.length; k++) {
    const north = latitudeDeg[k] - latitudeDeg[k - 1]
    const east = (longitudeDeg[k] - longitudeDeg[k - 1]) * Math.cos((latitudeDeg[k] * Math.PI) / 180)
    sum += Math.hypot(north, east) * 111_195
  }
  return sum
}

// Reference figures from an independent computation on the same files: mean and spread of heading minus course, on
// foot and, above 2 m/s, in a car.
test.skipIf(!hasData).each([
  {
    folder: 'LynnBokern_ML4QS',
    source: 'phyphox:magnetometer',
    gate: { fromS: 590, toS: 865, minMps: 0.5 },
    offsetDeg: -9,
    spreadDeg: 23,
  },
  {
    folder: 'AnuragKamblekar_Interncodes',
    source: 'sensor-logger:magnetometer',
    gate: { fromS: 0, toS: 300, minMps: 2 },
    offsetDeg: -13,
    spreadDeg: 16,
  },
])('the sensors of $folder make a heading that keeps its angle to the course', (reference) => {
  const names = dataFiles().filter((path) => path.startsWith(`${reference.folder}/`) && !/labels/.test(path))
  const archive = zipSync(Object.fromEntries(names.map((path) => [path, dataFile(path)])), { level: 0 })
  const outcome = decode(archive)
  if (outcome.status === 'failed') throw outcome.error
  expect(outcome.recording.heading.source).toBe(reference.source)
  const { offset, spread } = headingMinusCourse(outcome.recording, reference.gate)
  expect(Math.abs(offset - reference.offsetDeg)).toBeLessThan(8)
  expect(Math.abs(spread - reference.spreadDeg)).toBeLessThan(8)
})

interface Gate {
  readonly fromS: number
  readonly toS: number
  readonly minMps: number
}

function headingMinusCourse({ heading, position }: Recording, { fromS, toS, minMps }: Gate) {
  let [sin, cos, count] = [0, 0, 0]
  for (const [k, timeS] of position.timeS.entries()) {
    const course = position.courseDeg[k]
    if (!(position.speedMps[k] > minMps && course >= 0) || timeS < fromS || timeS > toS) continue
    const angle = meanHeading(heading, timeS) - radians(course)
    if (Number.isNaN(angle)) continue
    sin += Math.sin(angle)
    cos += Math.cos(angle)
    count++
  }
  const length = Math.hypot(sin, cos) / count
  return { offset: degrees(Math.atan2(sin, cos)), spread: degrees(Math.sqrt(-2 * Math.log(length))) }
}

/** The circular mean over five seconds, which steps and arm swing do not turn. */
function meanHeading({ timeS, deg }: Recording['heading'], atS: number): number {
  const near = [...deg].filter((_, k) => Math.abs(timeS[k] - atS) <= 2.5).map(radians)
  const sum = (part: (angle: number) => number) => near.reduce((total, angle) => total + part(angle), 0)
  return near.length > 0 ? Math.atan2(sum(Math.sin), sum(Math.cos)) : Number.NaN
}

function radians(deg: number): number {
  return (deg * Math.PI) / 180
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI
}
