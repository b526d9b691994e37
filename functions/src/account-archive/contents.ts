import type {
  AthleteRecord,
  CommentRecord,
  Objects,
  Store,
  UploadRecord,
  WalkRecord,
} from '@backstride/store'
import { unpacked } from '../json-objects.ts'
import { originalKey } from '../object-keys.ts'
import type { AccountEntry, WorkoutEntry } from './format.ts'
import type { FileUnit, WorkoutUnit } from './units.ts'
import type { ZipFile } from './zip-of.ts'

interface Deps {
  readonly store: Store
  readonly objects: Objects
}

/** What becomes entries of an archive; without bytes where they should be and are not. */
export interface Content {
  readonly name: string
  readonly bytes: Uint8Array | undefined
}

/** What is true of the athlete rather than of one workout. */
export async function accountContent({ store }: Deps, athleteId: string): Promise<AccountEntry> {
  const [athlete, profiles, zones, devices, workouts] = await Promise.all([
    store.getAthlete(athleteId),
    store.listProfiles(athleteId),
    store.listZones(athleteId),
    store.listDevices(athleteId),
    store.listWorkoutsBetween(athleteId, '0', '9'),
  ])
  const firstOf = new Map(workouts.map(({ workoutId, sha256 }) => [workoutId, sha256]))
  return {
    profiles: profiles.map(({ effectiveFrom, profile }) => ({ effectiveFrom, profile })),
    goals: athlete?.goals ?? null,
    zones: zones.map(({ athleteId: _, ...zone }) => zone),
    devices: devices.map(({ deviceId, wornOn, name, confirmed }) => ({
      deviceId,
      wornOn,
      name,
      confirmed: confirmed.flatMap(({ workoutId, ...session }) => {
        const recording = firstOf.get(workoutId)
        return recording === undefined ? [] : [{ recording, ...session }]
      }),
    })),
  }
}

/** A line for each file that was ever sent, oldest first. */
export function importLog(uploads: readonly UploadRecord[]) {
  return uploads.map(({ athleteId, uploadId, workoutId, recordingId, ...upload }) => upload)
}

/** Everything about a workout: its own facts first. */
export async function workoutContents(
  { store, objects }: Deps,
  athlete: AthleteRecord,
  { workout, setup }: WorkoutUnit,
): Promise<{ entry: WorkoutEntry; contents: Content[] }> {
  const { athleteId, workoutId, startedAt, analysisKey, seriesKey } = workout
  const folder = `workouts/${startedAt.slice(0, 19).replaceAll(':', '-')}-${workoutId.slice(0, 8)}`
  const sources = [workout, ...setup.others]
  const [walks, comments, analyses, analysis, series, ...originals] = await Promise.all([
    store.listWalks(workout),
    store.listComments(athleteId, workoutId),
    store.listAnalyses(athleteId, workoutId),
    objects.get(analysisKey),
    objects.get(seriesKey),
    ...sources.map((source) => objects.get(source.originalKey)),
  ])
  const recordings = sources.map(({ fileName, sha256, listed, origin }, k) => ({
    file: `${folder}/recordings/${k + 1}-${safeName(fileName)}`,
    fileName,
    sha256,
    ...(listed && { listed }),
    ...(origin && { origin }),
    walk: walkOf(walks.find((walk) => walk.sha256 === sha256)),
  }))
  const entry: WorkoutEntry = {
    startedAt,
    recordings,
    labels: [...setup.labels],
    comments: await commentsOf(store, athlete, comments),
    analyses: analyses.map(({ inputs, analysedAt, methods, backwardS, addedKcal }) => {
      return { analysedAt, methods, backwardS, addedKcal, isCurrent: inputs === workout.inputs }
    }),
  }
  const contents = [
    { name: `${folder}/workout.json`, bytes: jsonBytes(entry) },
    { name: `${folder}/analysis.json`, bytes: analysis && (await unpacked(analysis)) },
    { name: `${folder}/series.json`, bytes: series && (await unpacked(series)) },
    ...recordings.map(({ file }, k) => ({ name: file, bytes: originals[k] })),
  ]
  return { entry, contents }
}

/** The bytes of a file that became no workout; undefined where they never came. */
export async function fileContent({ objects }: Deps, { upload }: FileUnit): Promise<ZipFile | undefined> {
  const bytes = await objects.get(originalKey(upload))
  return bytes && { name: `other-files/${upload.uploadId}/${safeName(upload.fileName)}`, bytes }
}

/** JSON as people read it. */
export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
}

async function commentsOf(
  store: Store,
  athlete: AthleteRecord,
  comments: readonly CommentRecord[],
): Promise<WorkoutEntry['comments']> {
  const authors = await store.getAthletes([...new Set(comments.map(({ authorId }) => authorId))])
  const names = new Map(authors.map(({ athleteId, name }) => [athleteId, name]))
  return comments.map(({ commentId, authorId, text, createdAt, editedAt }) => ({
    id: commentId,
    author: names.get(authorId) ?? '',
    isOwn: authorId === athlete.athleteId,
    text,
    createdAt,
    editedAt,
  }))
}

function walkOf(noted: WalkRecord | undefined) {
  if (!noted) return null
  const { startedAt, durationS, distanceM, hasHeading, isApart } = noted
  return { startedAt, durationS, distanceM, hasHeading, isApart }
}

/** A name that every file system takes and that leads nowhere; people may have given a file any other. */
function safeName(fileName: string): string {
  const last = fileName.replace(/^.*[/\\]/s, '').replace(/[^\p{L}\p{N}._() -]/gu, '_')
  // By characters, as half of one is none.
  return [...last].slice(-100).join('').replace(/^\.+/, '_') || '_'
}
