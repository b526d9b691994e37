import type { Lap } from '@backstride/recording'
import { unixSeconds } from '../iso-time.ts'
import { addRow, emptyTable, type Table } from '../table.ts'
import { localName, numberIn } from '../xml/local-name.ts'
import type { XmlListener } from '../xml/read-xml.ts'

const NAMES = [
  'timeS',
  'latitudeDeg',
  'longitudeDeg',
  'elevationM',
  'speedMps',
  'heartRateBpm',
  'cadence',
] as const

/** Elements of a track point, by local name. `Value` stands in HeartRateBpm; Speed and RunCadence in Garmin's TPX. */
const COLUMN: Readonly<Record<string, number>> = {
  LatitudeDegrees: 1,
  LongitudeDegrees: 2,
  AltitudeMeters: 3,
  Speed: 4,
  Value: 5,
  Cadence: 6,
  RunCadence: 6,
}

export interface TcxDocument {
  readonly points: Table<(typeof NAMES)[number]>
  readonly laps: Lap[]
  hasActivity: boolean
  hasCourse: boolean
  sport: string
  device: string
  kcal: number
}

interface Place {
  readonly document: TcxDocument
  isInActivity: boolean
  isInLap: boolean
  isInCreator: boolean
  lapStartS: number
  /** The row of the open track point, or -1. */
  row: number
}

const OPENED: Readonly<Record<string, (place: Place, attributes: Readonly<Record<string, string>>) => void>> =
  {
    Activity: (place, { Sport = '' }) => {
      place.isInActivity = true
      place.document.hasActivity = true
      place.document.sport ||= Sport
    },
    Lap: (place, { StartTime = '' }) => {
      place.isInLap = true
      place.lapStartS = unixSeconds(StartTime)
    },
    Course: ({ document }) => {
      document.hasCourse = true
    },
    Workout: ({ document }) => {
      document.hasCourse = true
    },
    Creator: (place) => {
      place.isInCreator = true
    },
    Trackpoint: (place) => {
      if (place.isInActivity) place.row = addRow(place.document.points)
    },
  }

const CLOSED: Readonly<Record<string, (place: Place, text: string) => void>> = {
  Activity: (place) => {
    place.isInActivity = false
  },
  Lap: (place) => {
    place.isInLap = false
  },
  Creator: (place) => {
    place.isInCreator = false
  },
  Name: ({ document, isInCreator }, text) => {
    if (isInCreator) document.device = text.trim()
  },
  TotalTimeSeconds: ({ document, isInActivity, lapStartS }, text) => {
    const endS = lapStartS + numberIn(text)
    if (isInActivity && endS >= lapStartS) document.laps.push({ startS: lapStartS, endS })
  },
  Notes: ({ document, isInLap }, text) => {
    const lap = isInLap && document.laps.pop()
    if (lap) document.laps.push(withDirection(lap, text))
  },
  Calories: ({ document, isInActivity }, text) => {
    if (isInActivity) document.kcal += numberIn(text) || 0
  },
  Trackpoint: (place) => {
    place.row = -1
  },
  Time: ({ document, row }, text) => {
    if (row >= 0) document.points.columns[0][row] = unixSeconds(text)
  },
}

/** A document that fills as `listener` hears the file. Track points of courses are plans and are passed over. */
export function tcxListener(): { document: TcxDocument; listener: XmlListener } {
  const document = emptyDocument()
  const place: Place = {
    document,
    isInActivity: false,
    isInLap: false,
    isInCreator: false,
    lapStartS: Number.NaN,
    row: -1,
  }
  return {
    document,
    listener: {
      open: (name, attributes) => handlerOf(OPENED, name)?.(place, attributes),
      close: (name, text) => close(place, name, text),
    },
  }
}

function close(place: Place, name: string, text: string): void {
  const index = place.row < 0 ? undefined : handlerOf(COLUMN, name)
  if (index !== undefined) place.document.points.columns[index][place.row] = numberIn(text)
  else handlerOf(CLOSED, name)?.(place, text)
}

// A file may name an element `constructor`.
function handlerOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  const local = localName(name)
  return Object.hasOwn(table, local) ? table[local] : undefined
}

// The athlete's note on a lap counts when it names one direction.
function withDirection(lap: Lap, note: string): Lap {
  const [isForward, isBackward] = [/\bforward/i.test(note), /\bbackward/i.test(note)]
  if (isForward === isBackward) return lap
  return { ...lap, direction: isForward ? 'forward' : 'backward' }
}

function emptyDocument(): TcxDocument {
  return {
    points: emptyTable(NAMES),
    laps: [],
    hasActivity: false,
    hasCourse: false,
    sport: '',
    device: '',
    kcal: 0,
  }
}
