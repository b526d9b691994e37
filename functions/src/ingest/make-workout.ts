import {
  type Analysed,
  type AnalyseOptions,
  analyseDecoded,
  type Decoded,
  type Unreadable,
} from '@backstride/analyse'
import { METHODS } from '@backstride/analyse/methods'
import type { BasisRecord, SetupRecord, WorkoutRecord } from '@backstride/store'
import { keptFromCoaches } from '../kept-from-coaches.ts'
import { inputsOf } from '../reanalysis/basis.ts'
import { announceChange } from '../webhooks/announce.ts'
import { bodyOn } from './body-on.ts'
import { notePair, rememberedCalibration } from './calibration-memory.ts'
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
  readonly basis: BasisRecord
  readonly classifiedAt: string
}

/**
 * Analyses a workout with all that is known now: labels, other recordings of the walk, the body on its day, and what the
 * device's mount was.
 */
export async function analyseNow(deps: IngestDeps, source: WorkoutSource, decoded: Readable): Promise<Made> {
  const setup = await deps.store.getSetup(source.athleteId, source.workoutId)
  const given = { source, decoded, setup }
  return madeOf(deps, given, await basisNow(deps, given))
}

/** Analyses a workout with its labels and recordings as they are now, and this body and mount. */
export async function analyseOn(
  deps: IngestDeps,
  source: WorkoutSource,
  decoded: Readable,
  basis: BasisRecord,
): Promise<Made> {
  const setup = await deps.store.getSetup(source.athleteId, source.workoutId)
  return madeOf(deps, { source, decoded, setup }, basis)
}

type Given = Pick<Made, 'source' | 'decoded' | 'setup'>

async function madeOf(deps: IngestDeps, given: Given, basis: BasisRecord): Promise<Made> {
  const { source, decoded, setup } = given
  const others = await filesOf(deps, setup.others, false)
  const companion = (await filesOf(deps, setup.others, true)).at(-1)
  const files = { others, ...(companion && { companion }) }
  const analysed = analyseDecoded(decoded, { ...optionsOn(basis, setup, source), ...files })
  const inputs = inputsOf(source, setup, basis)
  return { ...given, analysed, inputs, basis, classifiedAt: deps.now().toISOString() }
}

/**
 * Keeps an analysis as the workout's, and makes it anew if the setup changed meanwhile. The same knowledge gives the same
 * objects and the same items.
 */
export async function keepMade(deps: IngestDeps, made: Made): Promise<WorkoutRecord> {
  const { source, decoded, setup, analysed, inputs, basis } = made
  const { athleteId, workoutId } = source
  const workout = await keepWorkout(deps, source, analysed, {
    inputs,
    basis,
    setupRevision: setup.revision,
    ...keptFromCoaches([source, ...setup.others]),
  })
  if (workout.inputs === inputs) {
    const device = deviceOf(athleteId, decoded.recording)
    await noteOffset(deps.store, device, workout, analysed, setup.labels)
    await notePair(deps.store, workout, analysed)
  }
  await announceChange(deps, workout)
  const isNewest = await deps.store.noteAnalysed(athleteId, workoutId, setup.revision)
  return isNewest ? workout : keepMade(deps, await analyseNow(deps, source, decoded))
}

async function basisNow(
  { store }: IngestDeps,
  { source, decoded: { recording }, setup }: Given,
): Promise<BasisRecord> {
  const { athleteId, workoutId } = source
  const device = deviceOf(athleteId, recording)
  const startedAt = new Date(recording.startedAtMs).toISOString()
  const learner = { workoutId, startedAt, ...keptFromCoaches([source, ...setup.others]) }
  const [body, mount, calibration] = await Promise.all([
    bodyOn(store, athleteId, recording.startedAtMs),
    rememberedOffset(store, device, learner),
    rememberedCalibration(store, athleteId, learner),
  ])
  const named = device ? { deviceId: device.deviceId, wornOn: device.wornOn } : null
  return { device: named, body, mount: mount ?? null, calibration, methods: METHODS }
}

function optionsOn(
  { body, mount, calibration }: BasisRecord,
  { labels }: SetupRecord,
  { fileName }: WorkoutSource,
): AnalyseOptions {
  return {
    fileName,
    athlete: body,
    labels,
    ...(mount && { storedOffset: mount }),
    ...(calibration && { calibration }),
  }
}

/** The other files of the walk, those that lend their compass or those that lend any stream. */
function filesOf({ objects }: IngestDeps, others: SetupRecord['others'], isCompanion: boolean) {
  const wanted = others.filter((other) => (other.isCompanion ?? false) === isCompanion)
  return Promise.all(
    wanted.map(async ({ originalKey, fileName }) => {
      const bytes = await objects.get(originalKey)
      if (!bytes) throw new Error(`there is no object ${originalKey}`)
      return { bytes, fileName }
    }),
  )
}
