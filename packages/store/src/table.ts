import { StoreError } from './store-error.ts'

export interface Key {
  readonly pk: string
  readonly sk: string
}

/** One item: its key, what it holds, and where else it is found. `docs/data-model.md` lists every kind. */
export interface Entry<T> extends Key {
  readonly data: T
  /** Sort key of the index `byStart`. */
  readonly startsAt?: string
  /** Key of the index `lookup`. */
  readonly lookupPk?: string
  readonly lookupSk?: string
  /** Unix time after which the item may be removed by whoever cleans up; nothing relies on it. */
  readonly expiresAtS?: number
}

export interface Stored<T> extends Entry<T> {
  /** Counts the writes of this item, from 1. */
  readonly revision: number
}

/** Items of one partition whose sort key is in `[from, to]`, oldest first unless said otherwise. */
export interface Range {
  /** Absent for the table itself. `lookup` may lag behind; the other two never do. */
  readonly index?: 'byStart' | 'lookup'
  readonly pk: string
  readonly from: string
  readonly to: string
  readonly isNewestFirst?: boolean
  readonly limit?: number
}

/** What the store needs of a table: reads, and writes of one item under one condition. */
export interface Table {
  get<T>(key: Key): Promise<Stored<T> | undefined>
  /** The items with these keys that there are, in any order. */
  getAll<T>(keys: readonly Key[]): Promise<Stored<T>[]>
  /** Writes if the stored revision is still `seen`, 0 for "no such item"; answers whether it did. */
  put<T>(entry: Entry<T>, seen: number): Promise<boolean>
  remove(key: Key): Promise<void>
  query<T>(range: Range): Promise<Stored<T>[]>
  /** Adds one to an item's revision, made if need be, whatever it is, and gives it this end. Answers the revision. */
  count(key: Key, expiresAtS: number): Promise<number>
}

/** Sorts after everything that starts with the same prefix, as all parts of keys are ASCII. */
export const LAST = '\uffff'

/** More writers of one item at one moment than this do not occur; a loop without end would hide a defect. */
const ATTEMPTS = 8

export interface Change<T> {
  readonly key: Key
  readonly entryOf: (data: T) => Entry<T>
  /**
   * What the item shall hold, given what it holds. The same object, or undefined, writes nothing. It may run more than
   * once, on its own result too, so it must be idempotent.
   */
  readonly next: (data: T | undefined) => T | undefined
}

/**
 * What one item holds after a change that no other writer came between.
 *
 * Undefined when there is no such item and the change made none. Throws StoreError `CONFLICT` when others were always
 * faster.
 */
export async function change<T>(table: Table, { key, entryOf, next }: Change<T>): Promise<T | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const stored = await table.get<T>(key)
    const data = next(stored?.data)
    if (data === undefined || data === stored?.data) return data
    if (await table.put(entryOf(data), stored?.revision ?? 0)) return data
  }
  throw new StoreError('CONFLICT', `${key.pk} ${key.sk} was changed by others ${ATTEMPTS} times in a row`)
}
