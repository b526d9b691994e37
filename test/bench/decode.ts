/** How fast files are read, beside the packages that others use: `node test/bench/decode.ts`. */
import { decode } from '@backstride/decode'
import type { Recording } from '@backstride/recording'
import { fitFile, gpxFile, simulate } from '@backstride/simulate'
import { gpx as geoJsonOf } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import { XMLParser } from 'fast-xml-parser'
import FitParser from 'fit-file-parser'
import { SaxesParser } from 'saxes'
import { print, type Timing, timingOf } from './timing.ts'
import { walkOf } from './walk-of.ts'

function recordingOf(bytes: Uint8Array): Recording {
  const decoded = decode(bytes)
  if (decoded.status !== 'ok')
    throw decoded.status === 'failed' ? decoded.error : new Error('a partial benchmark')
  return decoded.recording
}

function hourOfFit(): number {
  const bytes = fitFile(walkOf(1), { heading: 'none' })
  const buffer = bytes.slice().buffer
  const ours = timingOf(() => recordingOf(bytes))
  const theirs = timingOf(() => {
    let records: unknown
    new FitParser({ force: true, mode: 'list' }).parse(buffer, (error, data) => {
      if (error) throw new Error(String(error))
      records = data?.records
    })
    return records
  })
  print(`FIT, 1 h at 1 Hz, ${bytes.length} bytes, with checksum`, [
    { what: 'backstride, cleaned columns', timing: ours, bytes: bytes.length },
    { what: 'fit-file-parser, objects', timing: theirs, bytes: bytes.length },
  ])
  target('FIT, times faster than fit-file-parser', theirs.p10Ms / ours.p10Ms, 15)
  target('FIT, MB/s', bytes.length / ours.p10Ms / 1000, 100)
  return ours.p10Ms
}

function gpxOf83Minutes(): void {
  const { recording } = simulate({ family: 'serpentine', severity: 'S1', seed: 2, durationS: 83 * 60 })
  const text = gpxFile(recording)
  const bytes = new TextEncoder().encode(text)
  const ours = timingOf(() => recordingOf(bytes))
  const saxes = timingOf(() => bareSaxes(bytes))
  print(`GPX, 83 min, ${bytes.length} bytes`, [
    { what: 'backstride, cleaned columns', timing: ours, bytes: bytes.length },
    { what: 'saxes, events alone', timing: saxes, bytes: bytes.length },
    {
      what: 'fast-xml-parser, points with heart rate',
      timing: timingOf(() => fastXml(text)),
      bytes: bytes.length,
    },
    {
      what: '@tmcw/togeojson on @xmldom/xmldom',
      timing: timingOf(() => geoJson(text), 3),
      bytes: bytes.length,
    },
  ])
  target('GPX, times the time of bare saxes', ours.p10Ms / saxes.p10Ms, 1.5, 'at most')
}

function bareSaxes(bytes: Uint8Array): number {
  const parser = new SaxesParser()
  let events = 0
  const count = () => {
    events++
  }
  parser.on('opentag', count)
  parser.on('closetag', count)
  parser.on('text', count)
  parser.write(new TextDecoder().decode(bytes)).close()
  return events
}

interface FastPoint {
  readonly '@_lat': string
  readonly '@_lon': string
  readonly time: string
  readonly extensions?: { readonly TrackPointExtension?: { readonly hr?: number } }
}

function fastXml(text: string): unknown[] {
  const parser = new XMLParser({ ignoreAttributes: false, removeNSPrefix: true })
  const points: FastPoint[] = parser.parse(text).gpx.trk.trkseg.trkpt
  return points.map((point) => [
    Number(point['@_lat']),
    Number(point['@_lon']),
    Date.parse(point.time),
    point.extensions?.TrackPointExtension?.hr,
  ])
}

function geoJson(text: string): unknown {
  const document = new DOMParser().parseFromString(text, 'text/xml')
  return geoJsonOf(document as unknown as Parameters<typeof geoJsonOf>[0])
}

function dayOfFit(hourMs: number): void {
  const bytes = fitFile(walkOf(24), { heading: 'none' })
  const day = timingOf(() => recordingOf(bytes))
  print(`FIT, 24 h at 1 Hz, ${bytes.length} bytes`, [
    { what: 'backstride', timing: day, bytes: bytes.length },
  ])
  target('FIT, a day against 24 times an hour', day.p10Ms / (24 * hourMs), 1.5, 'at most')
}

function hourOfCompass(): void {
  const bytes = fitFile(walkOf(1, 100), { heading: 'sensors' })
  const samples = recordingOf(bytes).heading.timeS.length
  const timing: Timing = timingOf(() => recordingOf(bytes))
  print(
    `FIT, 1 h with magnetometer and accelerometer at 100 Hz, ${samples} headings, ${bytes.length} bytes`,
    [{ what: 'backstride', timing, bytes: bytes.length }],
  )
  target('FIT, ms for an hour of 100 Hz compass', timing.p10Ms, 300, 'at most')
}

function target(what: string, value: number, limit: number, kind: 'at least' | 'at most' = 'at least'): void {
  const isMet = kind === 'at least' ? value >= limit : value <= limit
  console.log(`${isMet ? 'met   ' : 'MISSED'} ${what}: ${value.toFixed(2)}, ${kind} ${limit}`)
  if (!isMet) process.exitCode = 1
}

const hourMs = hourOfFit()
gpxOf83Minutes()
dayOfFit(hourMs)
hourOfCompass()
