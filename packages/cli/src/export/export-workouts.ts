import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ApiProblem, type Client, type ExportFormat, routes, type WorkoutSummary } from '@backstride/contract'
import { EXIT } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { writeWhole } from '../write-file.ts'
import type { FetchFile } from './fetch-file.ts'

export type KeptFormat = ExportFormat | 'original'

export interface Exporting {
  readonly api: Client
  readonly athleteId: string
  readonly fetchFile: FetchFile
  readonly tell: (event: ExportEvent) => void
}

export type ExportEvent =
  | { readonly type: 'kept'; readonly fileName: string }
  | { readonly type: 'there' }
  | { readonly type: 'failed'; readonly fileName: string; readonly message: string }

/**
 * Keeps every workout as a file of this format in a folder. One that has its file already is left alone, so that an
 * export that was broken off goes on where it was: each file appears whole or not at all.
 */
export async function exportWorkouts(
  exporting: Exporting,
  folder: string,
  format: KeptFormat,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const there = new Set(await readdir(folder))
  for await (const workout of workoutsOf(exporting)) {
    const fileName = fileNameOf(workout, format)
    if (there.has(fileName)) exporting.tell({ type: 'there' })
    else exporting.tell(await keep(exporting, workout, { folder, fileName, format }))
  }
}

async function* workoutsOf({ api, athleteId }: Exporting): AsyncGenerator<WorkoutSummary> {
  let cursor: string | undefined
  do {
    const query = { limit: 100, ...(cursor !== undefined && { cursor }) }
    const { items, nextCursor } = await api('listWorkouts', { params: { athleteId }, query })
    yield* items
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
}

interface Target {
  readonly folder: string
  readonly fileName: string
  readonly format: KeptFormat
}

async function keep(
  exporting: Exporting,
  { id }: WorkoutSummary,
  { folder, fileName, format }: Target,
): Promise<ExportEvent> {
  try {
    await keepAs(exporting, id, { format, path: join(folder, fileName) })
    return { type: 'kept', fileName }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    return { type: 'failed', fileName, message: error.message }
  }
}

async function keepAs(
  { api, athleteId, fetchFile }: Exporting,
  workoutId: string,
  { format, path }: { format: KeptFormat; path: string },
): Promise<void> {
  const params = { athleteId, workoutId }
  if (format === 'original') return fetchFile(routes.downloadOriginal, params, path)
  const { body } = await api('exportWorkout', { params, query: { format } })
  try {
    if (body) await writeWhole(path, body)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Failure('The connection broke. Run it again to go on.', EXIT.UNREACHABLE)
  }
}

/** By start, then id, so that the files sort by time and none is another's: `2026-05-01T07-00-00_3f….fit`. */
function fileNameOf({ id, startedAt, fileName }: WorkoutSummary, format: KeptFormat): string {
  const stem = `${startedAt.slice(0, 19).replaceAll(':', '-')}_${id}`
  return `${stem}.${format === 'original' ? endingOf(fileName) : format}`
}

/** The ending says what reads it; the rest of a name may hold anything, a path too. */
function endingOf(fileName: string): string {
  return /\.((?:backstride\.)?[a-z\d]{1,8}(?:\.gz)?)$/i.exec(fileName)?.[1].toLowerCase() ?? 'bin'
}
