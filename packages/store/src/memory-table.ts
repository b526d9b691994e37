import type { Entry, Key, Range, Stored, Table } from './table.ts'
import { INDEX_KEYS } from './table-definition.ts'

/** The table in memory, for tests: the same answers, nothing kept but in this map, as JSON. */
export function memoryTable(items = new Map<string, string>()): Table {
  const read = <T>(text: string) => JSON.parse(text) as Stored<T>

  return {
    async get<T>(key: Key) {
      const text = items.get(nameOf(key))
      return text === undefined ? undefined : read<T>(text)
    },

    async getAll<T>(keys: readonly Key[]) {
      return keys
        .map((key) => items.get(nameOf(key)))
        .filter((text) => text !== undefined)
        .map((text) => read<T>(text))
    },

    async put<T>(entry: Entry<T>, seen: number) {
      const text = items.get(nameOf(entry))
      if ((text === undefined ? 0 : read(text).revision) !== seen) return false
      items.set(nameOf(entry), JSON.stringify({ ...entry, revision: seen + 1 }))
      return true
    },

    async remove(key: Key) {
      items.delete(nameOf(key))
    },

    async query<T>({ index, pk, from, to, isNewestFirst, limit }: Range) {
      const names = INDEX_KEYS[index ?? 'table']
      const sortOf = (item: Stored<T>) => item[names.sk] ?? ''
      const found = [...items.values()]
        .map((text) => read<T>(text))
        .filter((item) => item[names.pk] === pk && item[names.sk] !== undefined)
        .filter((item) => sortOf(item) >= from && sortOf(item) <= to)
        .sort((a, b) => (sortOf(a) < sortOf(b) ? -1 : 1))
      return (isNewestFirst ? found.reverse() : found).slice(0, limit)
    },

    async count(key: Key, expiresAtS: number) {
      const text = items.get(nameOf(key))
      const item = text === undefined ? { ...key, revision: 0 } : read(text)
      const revision = item.revision + 1
      items.set(nameOf(key), JSON.stringify({ ...item, revision, expiresAtS }))
      return revision
    },
  }
}

function nameOf({ pk, sk }: Key): string {
  return `${pk} ${sk}`
}
