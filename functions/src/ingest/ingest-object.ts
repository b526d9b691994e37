import { createHash } from 'node:crypto'
import { errorOf } from '@backstride/analyse'
import { MAX_FILE_BYTES } from '@backstride/contract/limits'
import { RecordingError } from '@backstride/recording'
import {
  isFinished,
  type RemovalRecord,
  type UploadOutcome,
  type UploadRecord,
  type WorkoutRecord,
} from '@backstride/store'
import { type AccountArchive, openArchive } from '../account-archive/open-archive.ts'
import { restoreAccount } from '../account-archive/restore-account.ts'
import { restoreWorkouts } from '../account-archive/restore-workouts.ts'
import { log } from '../log.ts'
import { originalKey, uploadOfKey } from '../object-keys.ts'
import { announceReady } from '../webhooks/announce.ts'
import { workoutIdOf } from '../workout-id.ts'
import type { IngestDeps } from './create-ingest.ts'
import { decodedAs } from './decoded-as.ts'
import { joinCompanion } from './join-companion.ts'
import { joinWalk } from './join-walk.ts'
import type { WorkoutSource } from './keep-workout.ts'
import { analyseNow, keepMade, type Made } from './make-workout.ts'
import { isSameWalk, walkOf } from './same-walk.ts'
import { unpackArchive } from './unpack-archive.ts'

/**
 * Takes one uploaded object to its end: a workout, a duplicate of one, or a failure that says why.
 *
 * Broken off anywhere and done again, it ends the same: each write says the same thing however often it is made, the
 * workout is there before anything refers to it, and the end of the upload is written last. The original stays, but that
 * of a workout which was deleted after these bytes were sent, perhaps as another copy: deleted it stays.
 */
export async function ingestObject(
  deps: IngestDeps,
  key: string,
  removals: readonly RemovalRecord[],
): Promise<void> {
  const named = uploadOfKey(key)
  const upload = named && (await received(deps, named))
  if (!upload) {
    // Not ours, or its account is gone. The object itself stays where it is.
    log('warn', 'OBJECT_WITHOUT_UPLOAD', { key })
    return
  }
  if (isFinished(upload)) return
  if (removals.some((removal) => isDeletedBy(upload, removal))) {
    await deps.objects.delete(originalKey(upload))
    await deps.store.removeUpload(upload.athleteId, upload.uploadId)
    log('info', 'UPLOAD_OF_DELETED_WORKOUT', { uploadId: upload.uploadId })
    return
  }
  const end = await endOf(deps, upload, originalKey(upload))
  const { athleteId, uploadId } = upload
  await deps.store.finishUpload(athleteId, uploadId, { ...end, finishedAt: deps.now().toISOString() })
  log('info', 'UPLOAD_FINISHED', { uploadId, state: end.state, code: end.error?.code })
}

function isDeletedBy(upload: UploadRecord, { workoutId, requestedAt }: RemovalRecord): boolean {
  return workoutId === workoutIdOf(upload) && upload.createdAt < requestedAt
}

function received(
  { store, now }: IngestDeps,
  { athleteId, uploadId }: Pick<UploadRecord, 'athleteId' | 'uploadId'>,
) {
  return store.receiveUpload(athleteId, uploadId, now().toISOString())
}

type End = Omit<UploadOutcome, 'finishedAt'>

async function endOf(deps: IngestDeps, upload: UploadRecord, key: string): Promise<End> {
  const { athleteId, uploadId, sha256 } = upload
  const content = await deps.store.getContent(athleteId, sha256)
  const known = content && (await deps.store.getWorkout(athleteId, content.workoutId))
  if (known && !(await isOf(deps, known, uploadId))) return ended('duplicate', known.workoutId)

  const bytes = await deps.objects.get(key)
  if (!bytes) throw new Error(`there is no object ${key}`)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return failed(OTHER_BYTES)
  const account = accountIn(upload, bytes)
  if (account instanceof RecordingError) return failed(errorOf(account))
  if (account) return endOfAccount(deps, upload, account)
  const files = await unpackArchive(deps, upload, bytes)
  if (files > 0) return { ...ended('done', null), files }
  if (bytes.length > MAX_FILE_BYTES) return failed(TOO_LARGE)
  return endOfFile(deps, upload, key, bytes)
}

/** The archive of an account; none within another archive, so that none unpacks to itself. */
function accountIn({ archiveId }: UploadRecord, bytes: Uint8Array) {
  try {
    return archiveId === null ? openArchive(bytes) : undefined
  } catch (error) {
    if (error instanceof RecordingError) return error
    throw error
  }
}

/** What holds for all workouts comes first, as they are analysed with it. */
async function endOfAccount(deps: IngestDeps, upload: UploadRecord, account: AccountArchive): Promise<End> {
  await restoreAccount(deps.store, upload.athleteId, account)
  return { ...ended('done', null), files: await restoreWorkouts(deps, upload, account) }
}

async function endOfFile(
  deps: IngestDeps,
  upload: UploadRecord,
  key: string,
  bytes: Uint8Array,
): Promise<End> {
  const { athleteId, uploadId, sha256, fileName, listed, origin } = upload
  const decoded = decodedAs(bytes, upload)
  if (decoded.status === 'failed') return failed(errorOf(decoded.error))
  const decodedAt = deps.now().toISOString()
  // Nobody watches a thousand files one by one: theirs is written with their end.
  if (!upload.archiveId) await deps.store.decodedUpload(athleteId, uploadId, decodedAt)
  const source: WorkoutSource = {
    athleteId,
    uploadId,
    sha256,
    fileName,
    originalKey: key,
    workoutId: workoutIdOf(upload),
    ...(listed && { listed }),
    ...(origin && { origin }),
  }
  if (upload.companionOf !== undefined) {
    const refusal = await joinCompanion(deps, source, decoded.recording, upload.companionOf)
    return refusal ? failed(refusal) : { ...ended('done', upload.companionOf), decodedAt }
  }
  const made = await analyseNow(deps, source, decoded)
  const kept = await placed(deps, made)
  const state = kept.uploadId === uploadId ? 'done' : 'duplicate'
  return { ...ended(state, kept.workoutId), decodedAt, classifiedAt: made.classifiedAt }
}

/** Whose the recording is now, and in which workout: one of its own, or that of another recording of the same walk. */
async function placed(
  deps: IngestDeps,
  made: Made,
): Promise<Pick<UploadRecord, 'uploadId'> & { workoutId: string }> {
  const { source, analysed } = made
  const walk = await deps.store.placeWalk(source.athleteId, walkOf(source, analysed), isSameWalk)
  if (walk.workoutId === source.workoutId) {
    const workout = await keepMade(deps, made)
    await announceReady(deps, workout)
    return workout
  }
  await joinWalk(deps, source, walk.workoutId)
  return walk
}

/** Whether a workout was made from this upload, alone or among others. */
async function isOf({ store }: IngestDeps, workout: WorkoutRecord, uploadId: string): Promise<boolean> {
  if (workout.uploadId === uploadId) return true
  const { others } = await store.getSetup(workout.athleteId, workout.workoutId)
  return others.some((other) => other.uploadId === uploadId)
}

const OTHER_BYTES = {
  code: 'OTHER_BYTES',
  message: 'The file that arrived is not the one that was announced. Upload it again.',
}

const TOO_LARGE = {
  code: 'TOO_LARGE',
  message: 'The file is larger than 25 MB, the most one recording may have. Split it, or export it as FIT.',
}

const NOT_MEASURED = { files: null, decodedAt: null, classifiedAt: null }

function ended(state: 'done' | 'duplicate', workoutId: string | null): End {
  return { ...NOT_MEASURED, state, workoutId, error: null }
}

function failed(error: NonNullable<UploadRecord['error']>): End {
  return { ...NOT_MEASURED, state: 'failed', workoutId: null, error }
}
