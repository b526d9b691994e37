import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ApiProblem, type Client, type ExportFormat, type WorkoutSummary } from '@backstride/contract'
import { writeWhole } from '../write-file.ts'

export type KeptFormat = ExportFormat | 'original'

export interface Exporting {
  readonly api: Client
  readonly athleteId: string
  /** The file that a workout was made from, byte for byte. */
  readonly original: (workoutId: string) => Promise<Uint8Array>
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
    await writeWhole(join(folder, fileName), await bytesOf(exporting, id, format))
    return { type: 'kept', fileName }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    return { type: 'failed', fileName, message: error.message }
  }
}

async function bytesOf({ api, athleteId, original }: Exporting, workoutId: string, format: KeptFormat) {
  if (format === 'original') return original(workoutId)
  const file = await api('exportWorkout', { params: { athleteId, workoutId }, query: { format } })
  return new Uint8Array(await file.arrayBuffer())
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
