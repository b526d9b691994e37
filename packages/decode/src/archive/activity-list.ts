import type { Recording, Sport } from '@backstride/recording'
import { readCsv } from '../csv/read-csv.ts'
import type { Decoded } from '../decode-file.ts'
import { unixSeconds } from '../iso-time.ts'
import { sportOfWord } from '../sport-words.ts'
import { textOf } from '../text.ts'

interface Activity {
  /** As Strava writes it: `activities/123.fit.gz`. Garmin's list names no files. */
  readonly fileName: string
  /** Local time as if it were UTC; NaN in Strava's list, whose dates depend on the language. */
  readonly localStartS: number
  readonly title: string
  readonly type: string
}

/** What a list says of one activity. */
export interface ListedActivity {
  /** The athlete's own name for it. */
  readonly title?: string
  /** For a file that does not say it itself. */
  readonly sport: Sport
}

/** The list of activities of a bulk export. */
export interface ActivityList {
  /** What it says of a file; undefined for one that it does not name. `decoded` is asked where the list names no files. */
  listed(path: string, decoded: () => Decoded): ListedActivity | undefined
}

/** Whether a file is the list of activities of a Strava or Garmin export. */
export function isActivityList(name: string): boolean {
  return /(^|\/)activities\.csv$/i.test(name)
}

/** Reads Strava's `activities.csv` or Garmin's `Activities.csv`; anything else gives an empty list. */
export function activityList(bytes: Uint8Array): ActivityList {
  const samples = readCsv(textOf(bytes))
  const of = (name: string) => samples.texts(name)
  const isStrava = samples.names.includes('Filename')
  const [fileNames, dates] = [of('Filename'), of('Date')]
  const [titles, types] = [of(isStrava ? 'Activity Name' : 'Title'), of('Activity Type')]
  const activities = Array.from({ length: samples.rows }, (_, k) => ({
    fileName: fileNames[k],
    localStartS: unixSeconds(dates[k]),
    title: titles[k],
    type: types[k],
  }))
  return {
    listed: (path, decoded) => {
      const found = activities.find((activity) => isSame(activity, path, decoded))
      return found && { ...(found.title && { title: found.title }), sport: sportOfWord(found.type) }
    },
  }
}

/** The recording of the sport that a list says, where the file itself does not say one. */
export function withSport(decoded: Decoded, sport: Sport): Decoded {
  if (decoded.status === 'failed' || decoded.recording.sport !== 'unknown') return decoded
  return { ...decoded, recording: { ...decoded.recording, sport } }
}

function isSame({ fileName, localStartS }: Activity, path: string, decodedOf: () => Decoded): boolean {
  if (fileName) return path.endsWith(fileName)
  const decoded = decodedOf()
  return decoded.status !== 'failed' && isSameStart(localStartS, decoded.recording)
}

const QUARTER_S = 900
const MAX_ZONE_S = 14 * 3600
// The list gives whole seconds, and a device's first sample may come a few after its start.
const NEAR_S = 5

// Without the recording's zone any zone will do: a local time that is off by whole quarters of an hour.
function isSameStart(localStartS: number, { startedAtMs, utcOffsetS }: Recording): boolean {
  const differenceS = localStartS - startedAtMs / 1000
  if (utcOffsetS !== undefined) return Math.abs(differenceS - utcOffsetS) <= NEAR_S
  const offsetS = Math.round(differenceS / QUARTER_S) * QUARTER_S
  return Math.abs(differenceS - offsetS) <= NEAR_S && Math.abs(offsetS) <= MAX_ZONE_S
}
