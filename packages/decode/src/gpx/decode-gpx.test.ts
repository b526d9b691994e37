import { gpxFile, simulate } from '@backstride/simulate'
import { expect, test } from 'vitest'
import { bytesOf, codesIn, errorIn, largestTurn, recordingIn } from '../../fixtures/decoded.ts'
import { decodeFile } from '../decode-file.ts'
import { declinationDeg } from '../true-north.ts'

const decode = (text: string) => decodeFile(bytesOf(text), 'walk.gpx')

function gpx(points: readonly string[], attributes = 'version="1.1" creator="test"'): string {
  const tracked = points.map(
    (inside, k) =>
      `<trkpt lat="${50 + k * 1e-5}" lon="8"><time>2026-05-01T07:00:0${k}Z</time>${inside}</trkpt>`,
  )
  return `<?xml version="1.0"?><gpx ${attributes}><trk><trkseg>${tracked.join('')}</trkseg></trk></gpx>`
}

test('a simulated walk comes back with its places, heart rates and compass', () => {
  const { recording: walk } = simulate({ family: 'mixed', severity: 'S0', seed: 2, durationS: 200 })
  const read = recordingIn(decode(gpxFile(walk)))
  expect(read.position.timeS.length).toBe(walk.position.timeS.length)
  expect(read.position.latitudeDeg[50]).toBeCloseTo(walk.position.latitudeDeg[50], 7)
  expect(read.heartRate.timeS.length).toBe(walk.heartRate.timeS.length)
  expect(read.heading.source).toBe('gpx:compass')
  expect(read.isSimulated).toBe(true)
  expect(read.sport).toBe('walking')
  expect(read.heading.north).toBe('true')
})

test('the compass of OSMTracker counts from magnetic north and is turned to true', () => {
  const { heading } = recordingIn(decode(gpx(['<extensions><compass>100</compass></extensions>'])))
  const declination = declinationDeg(50, 8, Date.UTC(2026, 4, 1, 7))
  expect(largestTurn(heading.deg, () => 100 + declination)).toBeLessThan(1e-9)
})

test.each([
  '<extensions><heading>100</heading></extensions>',
  '<extensions><osmand:heading>100</osmand:heading></extensions>',
])('the heading of OsmAnd is true already: %s', (inside) => {
  const { heading } = recordingIn(
    decode(gpx([inside], 'creator="OsmAnd 4.7" xmlns:osmand="https://osmand.net"')),
  )
  expect(heading).toMatchObject({ north: 'true', source: 'gpx:osmand:heading', deg: Float64Array.of(100) })
})

test('a heading from anyone else is no compass, and a warning says so', () => {
  const decoded = decode(gpx(['<extensions><heading>100</heading></extensions>']))
  expect(recordingIn(decoded).heading.timeS.length).toBe(0)
  expect(codesIn(decoded)).toContain('HEADING_NOT_TRUSTED')
})

test.each([
  '<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>120</gpxtpx:hr></gpxtpx:TrackPointExtension></extensions>',
  '<extensions><ns3:TrackPointExtension><ns3:hr>120</ns3:hr></ns3:TrackPointExtension></extensions>',
  '<extensions><gpxdata:hr>120</gpxdata:hr></extensions>',
  '<extensions><heartrate>120</heartrate><x:hr>120</x:hr></extensions>',
  '<extensions><heartrate><![CDATA[120]]></heartrate></extensions>',
])('a heart rate is found whatever its dialect: %s', (inside) => {
  expect(recordingIn(decode(gpx([inside]))).heartRate.bpm).toEqual(Float64Array.of(120))
})

test('course and speed are read from GPX 1.0, Apple Health and COROS alike; no course is none', () => {
  const { position } = recordingIn(
    decode(
      gpx([
        '<course>90</course><speed>1.5</speed>',
        '<extensions><speed>1.4</speed><course>-1.0</course><hAcc>3.5</hAcc></extensions>',
        '<extensions><cog>80</cog></extensions>',
      ]),
    ),
  )
  expect(position.courseDeg).toEqual(Float64Array.of(90, Number.NaN, 80))
  expect(position.speedMps).toEqual(Float64Array.of(1.5, 1.4, Number.NaN))
  expect(position.accuracyM[1]).toBe(3.5)
})

test('a file that is cut short gives the points before the cut', () => {
  const whole = gpx(['', '', ''])
  const decoded = decode(whole.slice(0, whole.indexOf('07:00:02')))
  expect(recordingIn(decoded).position.timeS.length).toBe(2)
  expect(errorIn(decoded).code).toBe('TRUNCATED')
})

test('a file that is damaged gives the points before and the line', () => {
  const decoded = decode(gpx(['', '\n\n<a></b>', '']))
  expect(recordingIn(decoded).position.timeS.length).toBe(2)
  expect(errorIn(decoded)).toMatchObject({ code: 'CORRUPT', place: { line: 3 } })
})

test.each(['utf-8', 'utf-16le'] as const)('a byte order mark of %s is no hindrance', (encoding) => {
  const bytes = Buffer.from(`\uFEFF${gpx([''])}`, encoding === 'utf-8' ? 'utf8' : 'utf16le')
  expect(decodeFile(bytes, '').status).toBe('ok')
})

test('entities are never expanded and an unknown one does not stop the reading', () => {
  const declared = '<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "120"><!ENTITY b "&a;&a;">]>'
  const text = gpx(['<name>&eacute;</name>', '<extensions><hr>&b;</hr></extensions>', '']).replace(
    '<?xml version="1.0"?>',
    declared,
  )
  const { position, heartRate } = recordingIn(decode(text))
  expect(position.timeS.length).toBe(3)
  expect(heartRate.timeS.length).toBe(0)
})

test('what is between two segments is a pause', () => {
  const text = gpx(['', '', '', '']).replace(
    '<trkpt lat="50.00002"',
    '</trkseg><trkseg><trkpt lat="50.00002"',
  )
  expect(recordingIn(decode(text)).pauses).toEqual([{ startS: 1, endS: 2 }])
})

test('a route, a track without times and a list of waypoints are refused', () => {
  const route = '<gpx><rte><rtept lat="1" lon="1"/></rte></gpx>'
  expect(errorIn(decode(route)).code).toBe('PLANNED_WORKOUT')
  expect(errorIn(decode(gpx(['']).replace(/<time>.*<\/time>/, ''))).code).toBe('PLANNED_WORKOUT')
  expect(errorIn(decode('<gpx><wpt lat="1" lon="1"/></gpx>')).code).toBe('NOT_A_WORKOUT')
})
