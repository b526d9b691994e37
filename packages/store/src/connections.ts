import { change, type Entry, LAST, type Table } from './table.ts'

/** An athlete's account at a service that watches send to. */
export interface ConnectionRecord {
  readonly athleteId: string
  readonly service: string
  /** Whose account it is there. */
  readonly serviceUserId: string
  /** What gives access to it, sealed. */
  readonly sealedTokens: string
  readonly connectedAt: string
  /** `expired`: the athlete has to allow it again. */
  readonly state: 'connected' | 'expired'
  /** The last time that everything there was here. */
  readonly syncedAt: string | null
  /** Why the last try was in vain. */
  readonly error: 'DOWN' | 'BUSY' | 'EXPIRED' | null
  /** Before then the service wants no request. */
  readonly notBefore: string | null
  /** Whether coaches see what comes from there. */
  readonly coachMaySee: boolean
}

export type ConnectionKey = Pick<ConnectionRecord, 'athleteId' | 'service'>

/** A recording of a service, and the upload that it became; null for one without a file. */
export interface ImportRecord extends ConnectionKey {
  readonly activityId: string
  readonly uploadId: string | null
  /** Whether its bytes are here. */
  readonly isHere: boolean
}

export interface Connections {
  getConnection(key: ConnectionKey): Promise<ConnectionRecord | undefined>
  putConnection(connection: ConnectionRecord): Promise<void>
  /** Undefined when there is no such connection. The change must be idempotent. */
  changeConnection(
    key: ConnectionKey,
    next: (there: ConnectionRecord) => ConnectionRecord,
  ): Promise<ConnectionRecord | undefined>
  removeConnection(key: ConnectionKey): Promise<void>
  listConnections(athleteId: string): Promise<ConnectionRecord[]>
  /** Of everybody: those of one account there, or all of the service. */
  findConnections(service: string, serviceUserId?: string): Promise<ConnectionRecord[]>
  /** The import that is stored: this one, or the one that was there. */
  openImport(wanted: ImportRecord): Promise<ImportRecord>
  noteImported(done: ImportRecord): Promise<void>
  listImports(key: ConnectionKey): Promise<ImportRecord[]>
  forgetImports(key: ConnectionKey): Promise<void>
}

export function connections(table: Table): Connections {
  const listIn = async <T>(pk: string, prefix: string) =>
    (await table.query<T>({ pk, from: prefix, to: prefix + LAST })).map(({ data }) => data)

  const listImports = ({ athleteId, service }: ConnectionKey) =>
    listIn<ImportRecord>(`ATHLETE#${athleteId}`, `IMPORT#${service}#`)

  return {
    async getConnection(key) {
      return (await table.get<ConnectionRecord>(connectionKey(key)))?.data
    },

    async putConnection(connection) {
      await change(table, {
        key: connectionKey(connection),
        entryOf: connectionEntry,
        next: () => connection,
      })
    },

    changeConnection: (key, next) =>
      change<ConnectionRecord>(table, {
        key: connectionKey(key),
        entryOf: connectionEntry,
        next: (there) => there && next(there),
      }),

    removeConnection: (key) => table.remove(connectionKey(key)),
    listConnections: (athleteId) => listIn(`ATHLETE#${athleteId}`, 'CONNECTION#'),

    async findConnections(service, serviceUserId) {
      const from = serviceUserId === undefined ? '' : `${serviceUserId}#`
      const range = { index: 'lookup', pk: `SERVICE#${service}`, from: from || ' ', to: from + LAST } as const
      return (await table.query<ConnectionRecord>(range)).map(({ data }) => data)
    },

    async openImport(wanted) {
      const next = (there: ImportRecord | undefined) => there ?? wanted
      return (await change(table, { key: importKey(wanted), entryOf: importEntry, next })) ?? wanted
    },

    async noteImported(done) {
      await change(table, { key: importKey(done), entryOf: importEntry, next: () => done })
    },

    listImports,

    async forgetImports(key) {
      for (const each of await listImports(key)) await table.remove(importKey(each))
    },
  }
}

function connectionKey({ athleteId, service }: ConnectionKey) {
  return { pk: `ATHLETE#${athleteId}`, sk: `CONNECTION#${service}` }
}

function connectionEntry(data: ConnectionRecord): Entry<ConnectionRecord> {
  const { athleteId, service, serviceUserId } = data
  return {
    ...connectionKey(data),
    data,
    lookupPk: `SERVICE#${service}`,
    lookupSk: `${serviceUserId}#${athleteId}`,
  }
}

function importKey({ athleteId, service, activityId }: ImportRecord) {
  return { pk: `ATHLETE#${athleteId}`, sk: `IMPORT#${service}#${encodeURIComponent(activityId)}` }
}

function importEntry(data: ImportRecord): Entry<ImportRecord> {
  return { ...importKey(data), data }
}
