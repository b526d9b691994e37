import { unixSeconds } from '../iso-time.ts'
import { addRow, emptyTable, type Table } from '../table.ts'
import { localName, numberIn } from '../xml/local-name.ts'
import type { XmlListener } from '../xml/read-xml.ts'

const NAMES = [
  'timeS',
  'latitudeDeg',
  'longitudeDeg',
  'elevationM',
  'accuracyM',
  'speedMps',
  'courseDeg',
  'heartRateBpm',
  'cadence',
  'compassDeg',
  'osmandDeg',
] as const

type Name = (typeof NAMES)[number]

/**
 * By local name, whatever the prefix: hr of Garmin's and Cluetrust's extensions, bare heartrate (Huami, mapstogpx),
 * course of GPX 1.0 and Apple, cog of COROS, hAcc of Apple, compass of OSMTracker. `bearing` of Garmin's version 2 is
 * left out: nothing says that it is a compass.
 */
const ELEMENTS: Readonly<Record<string, Name>> = {
  ele: 'elevationM',
  hAcc: 'accuracyM',
  accuracy: 'accuracyM',
  speed: 'speedMps',
  course: 'courseDeg',
  cog: 'courseDeg',
  hr: 'heartRateBpm',
  heartrate: 'heartRateBpm',
  cad: 'cadence',
  cadence: 'cadence',
  compass: 'compassDeg',
  heading: 'osmandDeg',
}

export interface GpxDocument {
  readonly points: Table<Name>
  creator: string
  type: string
  hasRoute: boolean
  headingKind: 'compassDeg' | 'osmandDeg'
  /** Fields called heading from a writer whose heading is not known to be a compass. */
  untrustedHeadings: number
  /** The first row of each segment. */
  readonly segments: number[]
}

/** A document that fills as `listener` hears the file. */
export function gpxListener(): { document: GpxDocument; listener: XmlListener } {
  const document: GpxDocument = {
    points: emptyTable(NAMES),
    creator: '',
    type: '',
    hasRoute: false,
    headingKind: 'osmandDeg',
    untrustedHeadings: 0,
    segments: [],
  }
  let row = -1
  let isOsmAnd = false

  function open(name: string, attributes: Readonly<Record<string, string>>): void {
    const local = localName(name)
    if (local === 'trkpt') {
      row = addRow(document.points)
      document.points.columns[1][row] = numberIn(attributes.lat ?? '')
      document.points.columns[2][row] = numberIn(attributes.lon ?? '')
    } else if (local === 'trkseg') document.segments.push(document.points.rows)
    else if (local === 'rte') document.hasRoute = true
    else if (local === 'gpx') {
      document.creator = attributes.creator ?? ''
      isOsmAnd = /osmand/i.test(`${document.creator} ${Object.keys(attributes).join(' ')}`)
    }
  }

  function close(name: string, text: string): void {
    const local = localName(name)
    if (row >= 0) closeInPoint(local, text)
    else if (local === 'type' && !document.type) document.type = text.trim()
  }

  function closeInPoint(local: string, text: string): void {
    if (local === 'trkpt') row = -1
    else if (local === 'time') document.points.columns[0][row] = unixSeconds(text)
    else if (Object.hasOwn(ELEMENTS, local)) setOnce(ELEMENTS[local], text)
  }

  // Of a quantity that stands twice in a point, as Huami's heart rates do, the first is taken.
  function setOnce(quantity: Name, text: string): void {
    if (quantity === 'osmandDeg' && !isOsmAnd) {
      document.untrustedHeadings++
      return
    }
    if (quantity === 'compassDeg') document.headingKind = 'compassDeg'
    const values = document.points.columns[COLUMN[quantity]]
    if (Number.isNaN(values[row])) values[row] = numberIn(text)
  }

  return { document, listener: { open, close } }
}

const COLUMN = Object.fromEntries(NAMES.map((name, index) => [name, index])) as Record<Name, number>
