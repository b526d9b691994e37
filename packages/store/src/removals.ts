import { devices } from './devices.ts'
import { reanalyses } from './reanalyses.ts'
import { change, type Entry, type Key, LAST, type Range, type Stored, type Table } from './table.ts'
import { walks } from './walks.ts'

/** How much of what a removal takes away: items by kind, all items, objects. */
export interface RemovedCounts {
  readonly workouts: number
  readonly uploads: number
  readonly analyses: number
  readonly comments: number
  readonly items: number
  readonly objects: number
}

/** That an athlete wants a workout, or everything, gone. Written before anything is taken away; then the receipt. */
export interface RemovalRecord {
  readonly athleteId: string
  /** Null for the account with everything in it. */
  readonly workoutId: string | null
  readonly requestedAt: string
  readonly finishedAt: string | null
  /** Counted before the first was taken away, so that a removal broken off and taken up again tells the same. */
  readonly counts: RemovedCounts
  /** Of a workout: the uploads that it was made from, and the archives that those came in. */
  readonly uploadIds: readonly string[]
  readonly archiveIds: readonly string[]
  /** Services at which the right to read could not be taken back; absent where there is none. */
  readonly unreached?: readonly string[]
}

export interface Removals {
  /** The removal that is stored: this one, or one of the same thing that has not come to its end. */
  openRemoval(removal: RemovalRecord): Promise<RemovalRecord>
  /** Every removal of this athlete, finished ones too while they are kept. */
  listRemovals(athleteId: string): Promise<RemovalRecord[]>
  /** Removals of everybody that have not come to their end, so that work broken off can be taken up. */
  listOpenRemovals(): Promise<RemovalRecord[]>
  /** Notes that the right to read could not be taken back at a service. Idempotent. */
  noteUnreached(removal: RemovalRecord, service: string): Promise<void>
  finishRemoval(removal: RemovalRecord, finishedAt: string): Promise<RemovalRecord>
  /** What there is about a workout, in the order in which it can go: what finds it first, itself last. */
  itemsOfWorkout(athleteId: string, workoutId: string): Promise<Stored<unknown>[]>
  /** What there is of an athlete anywhere but the athlete's own item, in the order in which it can go. */
  itemsOfAccount(athleteId: string, limitNames: readonly string[]): Promise<Stored<unknown>[]>
  removeItem(key: Key): Promise<void>
  /** Takes a workout out of the items that speak of several. */
  forgetWorkout(athleteId: string, workoutId: string): Promise<void>
  /** The last item of an account. */
  removeAthlete(athleteId: string): Promise<void>
}

/** A receipt holds a number for the account and nothing else of it. It is kept this long for questions. */
const KEPT_S = 30 * 86_400

export function removals(table: Table): Removals {
  const changeRemoval = (
    removal: RemovalRecord,
    next: (there?: RemovalRecord) => RemovalRecord | undefined,
  ) => change<RemovalRecord>(table, { key: removalKey(removal), entryOf: removalEntry, next })

  return {
    async openRemoval(removal) {
      return (await changeRemoval(removal, (there) => (isOpen(there) ? there : removal))) ?? removal
    },

    async listRemovals(athleteId) {
      const pk = `REMOVAL#${athleteId}`
      const found = await table.query<RemovalRecord>({ pk, from: 'ACCOUNT', to: `OF_WORKOUT#${LAST}` })
      return found.map(({ data }) => data)
    },

    async listOpenRemovals() {
      const range = { index: 'lookup', pk: OPEN, from: '0', to: LAST } as const
      return (await table.query<RemovalRecord>(range)).map(({ data }) => data)
    },

    async noteUnreached(removal, service) {
      await changeRemoval(removal, (there) =>
        there && !there.unreached?.includes(service)
          ? { ...there, unreached: [...(there.unreached ?? []), service] }
          : there,
      )
    },

    async finishRemoval(removal, finishedAt) {
      const next = (there = removal) => (isOpen(there) ? { ...there, finishedAt } : there)
      return (await changeRemoval(removal, next)) ?? removal
    },

    async itemsOfWorkout(athleteId, workoutId) {
      const items = await allIn(table, `ATHLETE#${athleteId}`)
      return items.filter(({ data }) => isAbout(data, 'workoutId', workoutId)).toSorted(byPlace)
    },

    itemsOfAccount: (athleteId, limitNames) => itemsOfAccount(table, athleteId, limitNames),

    removeItem: ({ pk, sk }) => table.remove({ pk, sk }),

    async forgetWorkout(athleteId, workoutId) {
      await walks(table).forgetWalks(athleteId, workoutId)
      await reanalyses(table).forgetInReanalysis(athleteId, workoutId)
      const { listDevices, confirmOffset } = devices(table)
      for (const device of await listDevices(athleteId)) {
        await confirmOffset(device, { workoutId, deg: null })
      }
    },

    removeAthlete: (athleteId) => table.remove({ pk: `ATHLETE#${athleteId}`, sk: 'ATHLETE' }),
  }
}

async function itemsOfAccount(
  table: Table,
  athleteId: string,
  limitNames: readonly string[],
): Promise<Stored<unknown>[]> {
  const all = (pk: string, prefix?: string) => allIn(table, pk, prefix)
  const found = (name: string) => allIn(table, `${name}#${athleteId}`, '', 'lookup')
  const [own, asCoach, granted, ...others] = await Promise.all([
    all(`ATHLETE#${athleteId}`),
    all(`COACH#${athleteId}`),
    found('GRANTS'),
    all(`REMOVAL#${athleteId}`, 'OF_WORKOUT#'),
    ...FOUND_BY_ATHLETE.map(found),
    ...limitNames.map((name) => all(`LIMIT#${name}#${athleteId}`)),
  ])
  const snoozed = granted.map(({ pk }) => all(pk, `SNOOZE#${athleteId}#`))
  const written = asCoach
    .filter(({ sk }) => sk.startsWith('GRANT#'))
    .map(({ sk }) => all(`ATHLETE#${sk.slice('GRANT#'.length)}`, 'COMMENT#'))
  const comments = (await Promise.all(written)).flat()
  return [
    ...(await Promise.all(snoozed)).flat(),
    ...comments.filter(({ data }) => isAbout(data, 'authorId', athleteId)),
    ...others.flat(),
    ...own.filter(({ sk }) => sk !== 'ATHLETE'),
    // Last, because these find the comments and snoozes above when the removal is taken up again.
    ...asCoach,
    ...granted,
  ]
}

/** The items of a partition whose sort keys start so; without a prefix, all. */
function allIn(table: Table, pk: string, prefix = '', index?: Range['index']): Promise<Stored<unknown>[]> {
  // Every sort key begins with a letter or a digit.
  return table.query<unknown>({ ...(index && { index }), pk, from: prefix || '0', to: prefix + LAST })
}

const OPEN = 'OPEN_REMOVALS'

/** Partitions of `lookup` in which items outside the athlete's own partition are found. */
const FOUND_BY_ATHLETE = ['SESSIONS', 'INVITATIONS', 'IDENTITIES']

function isOpen(removal: RemovalRecord | undefined): boolean {
  return removal !== undefined && removal.finishedAt === null
}

function isAbout(data: unknown, field: string, id: string): boolean {
  return typeof data === 'object' && data !== null && field in data && Reflect.get(data, field) === id
}

/** Content first, so that the same bytes are welcome at once; the workout last, as it leads to the rest. */
function byPlace(a: Key, b: Key): number {
  return placeOf(a) - placeOf(b)
}

function placeOf({ sk }: Key): number {
  if (sk.startsWith('CONTENT#')) return 0
  return sk.startsWith('WORKOUT#') ? 2 : 1
}

function removalKey({ athleteId, workoutId }: RemovalRecord): Key {
  return { pk: `REMOVAL#${athleteId}`, sk: workoutId === null ? 'ACCOUNT' : `OF_WORKOUT#${workoutId}` }
}

function removalEntry(data: RemovalRecord): Entry<RemovalRecord> {
  const { athleteId, workoutId, requestedAt, finishedAt } = data
  const key = removalKey(data)
  if (finishedAt === null) {
    return { ...key, data, lookupPk: OPEN, lookupSk: `${requestedAt}#${athleteId}#${workoutId ?? ''}` }
  }
  return { ...key, data, expiresAtS: Math.ceil(Date.parse(finishedAt) / 1000) + KEPT_S }
}
