import { createStore, type Store } from './store.ts'

/** A stretch of a workout that was marked, seconds from the start, `[startS, endS)`; undefined for none. */
export type Selection = Store<Marked | undefined>

export interface Marked {
  readonly startS: number
  readonly endS: number
}

export function createSelection(): Selection {
  return createStore<Marked | undefined>(undefined)
}
