import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type AccountExport, type Client, routes } from '@backstride/contract'
import { EXIT } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import type { ExportEvent } from './export-workouts.ts'
import type { FetchFile } from './fetch-file.ts'

export interface ExportingAll {
  readonly api: Client
  readonly athleteId: string
  readonly fetchFile: FetchFile
  readonly delay: (ms: number) => Promise<unknown>
  readonly tell: (event: ExportEvent) => void
}

/** How often to ask whether another archive is ready: each takes seconds to minutes. */
const ASK_EVERY_MS = 3000

/**
 * Keeps the archives of the newest export of everything, each as soon as it is made, until all are there. One that is
 * there in its full size is not fetched again. Throws Failure when none was ordered: that is done on the page, as a
 * token changes nothing.
 */
export async function exportArchives(exporting: ExportingAll, folder: string): Promise<void> {
  const { api, athleteId, delay } = exporting
  await mkdir(folder, { recursive: true })
  const told = new Set<string>()
  for (;;) {
    const { items } = await api('listExports', { params: { athleteId } })
    const newest = items.at(0)
    if (!newest) throw new Failure(NOTHING_ORDERED, EXIT.INCOMPLETE)
    await keepFiles(exporting, folder, newest, told)
    if (newest.state === 'done') return
    await delay(ASK_EVERY_MS)
  }
}

const NOTHING_ORDERED =
  'No export of everything was ordered, or its time is over. Order one on the page Settings, then run this again.'

async function keepFiles(
  { athleteId, fetchFile, tell }: ExportingAll,
  folder: string,
  { id: exportId, files }: AccountExport,
  told: Set<string>,
): Promise<void> {
  for (const { part, fileName: name, sizeBytes } of files) {
    // Two exports of one day have archives of the same names.
    const fileName = name.replace(/\.zip$/, `_${exportId}.zip`)
    if (told.has(fileName)) continue
    told.add(fileName)
    const target = join(folder, fileName)
    if ((await sizeOf(target)) === sizeBytes) {
      tell({ type: 'there' })
    } else {
      await fetchFile(routes.downloadExport, { athleteId, exportId, part }, target)
      tell({ type: 'kept', fileName })
    }
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size
}
