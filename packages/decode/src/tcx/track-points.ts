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

/** A document that fills as `listener` hears the file. Track points of courses are plans and are passed over. */
export function tcxListener(): { document: TcxDocument; listener: XmlListener } {
  const document = emptyDocument()
  let isInActivity = false
  let isInCreator = false
  let row = -1
  let lapStartS = Number.NaN

  const opened: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>> = {
    Activity: ({ Sport = '' }) => {
      isInActivity = true
      document.hasActivity = true
      document.sport ||= Sport
    },
    Lap: ({ StartTime = '' }) => {
      lapStartS = unixSeconds(StartTime)
    },
    Course: () => {
      document.hasCourse = true
    },
    Workout: () => {
      document.hasCourse = true
    },
    Creator: () => {
      isInCreator = true
    },
    Trackpoint: () => {
      if (isInActivity) row = addRow(document.points)
    },
  }

  const closed: Readonly<Record<string, (text: string) => void>> = {
    Activity: () => {
      isInActivity = false
    },
    Creator: () => {
      isInCreator = false
    },
    Name: (text) => {
      if (isInCreator) document.device = text.trim()
    },
    TotalTimeSeconds: (text) => {
      const endS = lapStartS + numberIn(text)
      if (isInActivity && endS >= lapStartS) document.laps.push({ startS: lapStartS, endS })
    },
    Calories: (text) => {
      if (isInActivity) document.kcal += numberIn(text) || 0
    },
    Trackpoint: () => {
      row = -1
    },
    Time: (text) => {
      if (row >= 0) document.points.columns[0][row] = unixSeconds(text)
    },
  }

  return {
    document,
    listener: {
      open: (name, attributes) => {
        const local = localName(name)
        if (Object.hasOwn(opened, local)) opened[local](attributes)
      },
      close: (name, text) => {
        const local = localName(name)
        if (Object.hasOwn(closed, local)) closed[local](text)
        else if (row >= 0 && Object.hasOwn(COLUMN, local))
          document.points.columns[COLUMN[local]][row] = numberIn(text)
      },
    },
  }
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
