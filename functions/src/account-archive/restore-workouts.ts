import type { SetupRecord, Store, UploadRecord } from '@backstride/store'
import { childOf, keepFile } from '../ingest/child-upload.ts'
import type { IngestDeps } from '../ingest/create-ingest.ts'
import { isSameWalk } from '../ingest/same-walk.ts'
import { originalKey } from '../object-keys.ts'
import { orderAnalysis } from '../order-analysis.ts'
import { workoutIdOf } from '../workout-id.ts'
import type { WorkoutEntry } from './format.ts'
import type { AccountArchive } from './open-archive.ts'

/** Workouts that are on their way to table and object store at a time: enough to hide their answers. */
const AT_A_TIME = 8

type Recording = WorkoutEntry['recordings'][number]

/** A recording of the archive, with its place among all files of it. */
interface Placed {
  readonly recording: Recording
  readonly place: number
}

/** A recording as an upload of its own. */
interface Sent {
  readonly recording: Recording
  readonly upload: UploadRecord
  readonly bytes: Uint8Array
}

/**
 * Makes an upload of every file of an archive and answers how many. Which recordings are of one walk, and what the
 * athlete said of it, is noted before its first file sets the analysis going. Done again, it makes the same uploads.
 */
export async function restoreWorkouts(
  deps: IngestDeps,
  upload: UploadRecord,
  archive: AccountArchive,
): Promise<number> {
  let count = 0
  const placed = (recordings: readonly Recording[]): Placed[] =>
    recordings.filter(({ file }) => archive.has(file)).map((recording) => ({ recording, place: count++ }))
  const sent = ({ recording, place }: Placed): Sent => {
    const { fileName, file, listed, origin } = recording
    const bytes = archive.bytesOf(file)
    const child = childOf(upload, { fileName, bytes, ...(listed && { listed }) }, place)
    return { recording, bytes, upload: { ...child, ...(origin && { origin }) } }
  }
  const workouts = archive.workouts.map((entry) => ({ entry, files: placed(entry.recordings) }))
  for (let k = 0; k < workouts.length; k += AT_A_TIME) {
    const some = workouts.slice(k, k + AT_A_TIME)
    await Promise.all(some.map(({ entry, files }) => restoreWorkout(deps, entry, files.map(sent))))
  }
  const others = placed(archive.manifest.otherFiles.map((file) => ({ ...file, walk: null })))
  for (const file of others) await keep(deps, sent(file))
  return count
}

async function restoreWorkout(deps: IngestDeps, entry: WorkoutEntry, files: readonly Sent[]): Promise<void> {
  const setup = await restoreSetup(deps.store, entry, files)
  // The first one last: what is made from it reads the others.
  for (const file of files.toReversed()) await keep(deps, file)
  if (!setup) return
  await restoreComments(deps.store, entry, setup)
  if (await deps.store.getWorkout(setup.athleteId, setup.workoutId)) await orderAnalysis(deps, setup)
}

function keep(deps: IngestDeps, { recording: { fileName }, upload, bytes }: Sent): Promise<void> {
  return keepFile(deps, upload, { fileName, bytes })
}

/**
 * Notes what a workout is made from: labels where there are none, and the recordings that belong to it here too. None
 * for a workout whose first recording is not in the archive, or is part of another workout here.
 */
async function restoreSetup(
  store: Store,
  { recordings, labels }: WorkoutEntry,
  files: readonly Sent[],
): Promise<SetupRecord | undefined> {
  const [first] = files
  if (first?.recording !== recordings[0]) return undefined
  const { athleteId } = first.upload
  const workoutId = workoutIdOf(first.upload)
  const belonging: Sent[] = []
  for (const file of files) if (await isOf(store, file, workoutId, file === first)) belonging.push(file)
  if (belonging[0] !== first) return undefined
  const others = belonging.slice(1).map(({ upload }) => {
    const { uploadId, sha256, fileName, listed, origin } = upload
    const named = { uploadId, sha256, fileName, originalKey: originalKey(upload) }
    return { ...named, ...(listed && { listed }), ...(origin && { origin }) }
  })
  return store.changeSetup(athleteId, workoutId, (there) => {
    const known = new Set(there.others.map(({ sha256 }) => sha256))
    return {
      labels: there.labels.length > 0 ? there.labels : labels,
      others: [...there.others, ...others.filter(({ sha256 }) => !known.has(sha256))],
    }
  })
}

/**
 * Places a recording on its day and tells whether it belongs to the workout. It does not where it is placed already, or
 * where a walk that is here is the same: then both become one, as with any upload.
 */
async function isOf(
  store: Store,
  { recording, upload }: Sent,
  workoutId: string,
  isFirst: boolean,
): Promise<boolean> {
  if (!recording.walk) return workoutIdOf(upload) === workoutId
  const { athleteId, uploadId, sha256 } = upload
  const walk = { ...recording.walk, sha256, uploadId, workoutId }
  const isSame = isFirst && !walk.isApart ? isSameWalk : () => false
  return (await store.placeWalk(athleteId, walk, isSame)).workoutId === workoutId
}

/** The athlete's own words. Those of others stay in the archive: who wrote them is nobody here. */
async function restoreComments(
  store: Store,
  { comments }: WorkoutEntry,
  { athleteId, workoutId }: SetupRecord,
): Promise<void> {
  for (const { id, text, createdAt, editedAt } of comments.filter(({ isOwn }) => isOwn)) {
    await store.putComment({
      athleteId,
      workoutId,
      commentId: id,
      authorId: athleteId,
      text,
      createdAt,
      editedAt,
    })
  }
}
