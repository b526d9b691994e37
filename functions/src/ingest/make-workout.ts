import { createHash } from 'node:crypto'
import {
  type AnalyseOptions,
  analyseDecoded,
  type Decoded,
  METHODS,
  type Unreadable,
} from '@backstride/analyse'
import type { SetupRecord, WorkoutRecord } from '@backstride/store'
import { bodyOn } from './body-on.ts'
import type { IngestDeps } from './create-ingest.ts'
import { keepWorkout, type WorkoutSource } from './keep-workout.ts'
import { deviceOf, noteOffset, rememberedOffset } from './mount-memory.ts'

export type Readable = Exclude<Decoded, Unreadable>

/**
 * Analyses a workout with all that is known now — labels, other recordings of the walk, the body on its day, what the
 * device's mount was — and keeps it. The same knowledge gives the same objects and the same items.
 */
export async function makeWorkout(
  deps: IngestDeps,
  source: WorkoutSource,
  decoded: Readable,
): Promise<{ readonly workout: WorkoutRecord; readonly classifiedAt: string }> {
  const { athleteId, workoutId } = source
  const setup = await deps.store.getSetup(athleteId, workoutId)
  const device = deviceOf(athleteId, decoded.recording)
  const options = await optionsFor(deps, source, decoded, setup)
  const analysed = analyseDecoded(decoded, { ...options, others: await bytesOf(deps, setup) })
  const classifiedAt = deps.now().toISOString()
  const inputs = digestOf(source, setup, options)
  const workout = await keepWorkout(deps, source, analysed, { inputs, setupRevision: setup.revision })
  if (workout.inputs === inputs) await noteOffset(deps.store, device, workoutId, analysed, setup.labels)
  await deps.store.noteAnalysed(athleteId, workoutId, setup.revision)
  return { workout, classifiedAt }
}

/** Names what an analysis of the workout would follow from now: another name means that it may come out differently. */
export async function inputsNow(deps: IngestDeps, source: WorkoutSource, decoded: Readable): Promise<string> {
  const setup = await deps.store.getSetup(source.athleteId, source.workoutId)
  return digestOf(source, setup, await optionsFor(deps, source, decoded, setup))
}

async function optionsFor(
  { store }: IngestDeps,
  { athleteId, workoutId, fileName }: WorkoutSource,
  { recording }: Readable,
  { labels }: SetupRecord,
): Promise<AnalyseOptions> {
  const [athlete, storedOffset] = await Promise.all([
    bodyOn(store, athleteId, recording.startedAtMs),
    rememberedOffset(store, deviceOf(athleteId, recording), workoutId),
  ])
  return { fileName, athlete, labels, ...(storedOffset && { storedOffset }) }
}

function bytesOf({ objects }: IngestDeps, { others }: SetupRecord) {
  return Promise.all(
    others.map(async ({ originalKey, fileName }) => {
      const bytes = await objects.get(originalKey)
      if (!bytes) throw new Error(`there is no object ${originalKey}`)
      return { bytes, fileName }
    }),
  )
}

function digestOf({ sha256 }: WorkoutSource, { others }: SetupRecord, options: AnalyseOptions): string {
  const { athlete, labels, storedOffset } = options
  const files = [sha256, ...others.map((other) => other.sha256)]
  const everything = JSON.stringify([files, labels, athlete, storedOffset ?? null, METHODS])
  return createHash('sha256').update(everything).digest('hex').slice(0, 32)
}
