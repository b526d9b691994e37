import { change, type Entry, LAST, type Table } from './table.ts'

/** One zip archive of an export. */
export interface ExportFile {
  readonly fileName: string
  readonly sizeBytes: number
}

/** Everything of an athlete, as it is put into archives to take along. */
export interface ExportRecord {
  readonly athleteId: string
  /** Sorts by creation. */
  readonly exportId: string
  readonly requestedAt: string
  /** Workouts and other files that are in an archive, and how many there are; null until they are counted. */
  readonly done: number
  readonly total: number | null
  /** The archives that are complete. */
  readonly files: readonly ExportFile[]
  /** The last that the archives so far hold; the next one begins after it. Null at the beginning. */
  readonly cursor: string | null
  readonly finishedAt: string | null
  /** When the archives are taken away; null until all are there. */
  readonly expiresAt: string | null
}

export type ExportKey = Pick<ExportRecord, 'athleteId' | 'exportId'>

export interface Exports {
  /** The export that is stored: this one, or one of the athlete that has not come to its end. */
  openExport(wanted: ExportRecord): Promise<ExportRecord>
  getExport(key: ExportKey): Promise<ExportRecord | undefined>
  /** Newest first. */
  listExports(athleteId: string): Promise<ExportRecord[]>
  /** How far the making is. Never back, and nothing once it has ended. */
  noteExportProgress(key: ExportKey, done: number, total: number): Promise<void>
  /** Adds the archive after `part - 1` others, once, and answers the export as it is; undefined when there is none. */
  addExportFile(
    key: ExportKey,
    part: number,
    added: Pick<ExportRecord, 'cursor' | 'done' | 'finishedAt' | 'expiresAt'> & { readonly file: ExportFile },
  ): Promise<ExportRecord | undefined>
  /** Exports of everybody that have not come to their end, so that work broken off can be taken up. */
  listOpenExports(): Promise<ExportRecord[]>
  /** Exports of everybody whose time is over. */
  listExpiredExports(now: string): Promise<ExportRecord[]>
  forgetExport(key: ExportKey): Promise<void>
}

export function exports(table: Table): Exports {
  const listExports = async (athleteId: string) => {
    const range = { pk: `ATHLETE#${athleteId}`, from: 'EXPORT#', to: `EXPORT#${LAST}`, isNewestFirst: true }
    return (await table.query<ExportRecord>(range)).map(({ data }) => data)
  }
  const changeExport = (key: ExportKey, next: (there: ExportRecord) => ExportRecord) =>
    change<ExportRecord>(table, {
      key: exportKey(key),
      entryOf: exportEntry,
      next: (there) => there && next(there),
    })
  const listFound = async (pk: string, to: string) => {
    const found = await table.query<ExportRecord>({ index: 'lookup', pk, from: '0', to })
    return found.map(({ data }) => data)
  }

  return {
    async openExport(wanted) {
      const open = (await listExports(wanted.athleteId)).find(({ finishedAt }) => finishedAt === null)
      if (!open) await table.put(exportEntry(wanted), 0)
      return open ?? wanted
    },

    async getExport(key) {
      return (await table.get<ExportRecord>(exportKey(key)))?.data
    },

    listExports,

    async noteExportProgress(key, done, total) {
      await changeExport(key, (there) => {
        const isNews = there.finishedAt === null && (done > there.done || total !== there.total)
        return isNews ? { ...there, done: Math.max(done, there.done), total } : there
      })
    },

    addExportFile(key, part, { file, ...how }) {
      return changeExport(key, (there) =>
        there.files.length === part - 1 ? { ...there, ...how, files: [...there.files, file] } : there,
      )
    },

    listOpenExports: () => listFound(OPEN, LAST),

    listExpiredExports: (now) => listFound(FINISHED, now),

    async forgetExport(key) {
      await table.remove(exportKey(key))
    },
  }
}

/** Partitions of `lookup`; people leave seldom, so one of each is enough. */
const OPEN = 'OPEN_EXPORTS'
const FINISHED = 'EXPORTS'

function exportKey({ athleteId, exportId }: ExportKey) {
  return { pk: `ATHLETE#${athleteId}`, sk: `EXPORT#${exportId}` }
}

function exportEntry(data: ExportRecord): Entry<ExportRecord> {
  const { athleteId, exportId, requestedAt, expiresAt } = data
  const whose = `${athleteId}#${exportId}`
  if (expiresAt === null) {
    return { ...exportKey(data), data, lookupPk: OPEN, lookupSk: `${requestedAt}#${whose}` }
  }
  const expiresAtS = Math.ceil(Date.parse(expiresAt) / 1000)
  return { ...exportKey(data), data, lookupPk: FINISHED, lookupSk: `${expiresAt}#${whose}`, expiresAtS }
}
