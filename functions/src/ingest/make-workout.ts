import { createHash } from 'node:crypto'
import {
  type Analysed,
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

/** An analysis of a workout, and what it followed from. */
export interface Made {
  readonly source: WorkoutSource
  readonly decoded: Readable
  readonly setup: SetupRecord
  readonly analysed: Analysed
  readonly inputs: string
  readonly classifiedAt: string
}

/**
 * Analyses a workout with all that is known now: labels, other recordings of the walk, the body on its day, and what the
 * device's mount was.
 */
export async function analyseNow(deps: IngestDeps, source: WorkoutSource, decoded: Readable): Promise<Made> {
  const setup = await deps.store.getSetup(source.athleteId, source.workoutId)
  const options = await optionsFor(deps, source, decoded, setup)
  const analysed = analyseDecoded(decoded, { ...options, others: await bytesOf(deps, setup) })
  const inputs = digestOf(source, setup, options)
  return { source, decoded, setup, analysed, inputs, classifiedAt: deps.now().toISOString() }
}

/**
 * Keeps an analysis as the workout's, and makes it anew if the setup changed meanwhile. The same knowledge gives the same
 * objects and the same items.
 */
export async function keepMade(deps: IngestDeps, made: Made): Promise<WorkoutRecord> {
  const { source, decoded, setup, analysed, inputs } = made
  const { athleteId, workoutId } = source
  const workout = await keepWorkout(deps, source, analysed, { inputs, setupRevision: setup.revision })
  if (workout.inputs === inputs) {
    const device = deviceOf(athleteId, decoded.recording)
    await noteOffset(deps.store, device, workoutId, analysed, setup.labels)
  }
  const isNewest = await deps.store.noteAnalysed(athleteId, workoutId, setup.revision)
  return isNewest ? workout : keepMade(deps, await analyseNow(deps, source, decoded))
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
