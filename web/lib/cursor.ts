import { createStore, type Store } from './store.ts'

/** The moment that all pictures of one workout point at, seconds from the start; undefined when at none. */
export type Cursor = Store<number | undefined>

export function createCursor(): Cursor {
  return createStore<number | undefined>(undefined)
}
