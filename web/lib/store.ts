import { useSyncExternalStore } from 'react'

/** A value outside of React that components can follow. */
export interface Store<Value> {
  readonly get: () => Value
  readonly set: (value: Value) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The value of a store. `atBuild` is what the static page is made with, until the browser has taken over. */
export function useStore<Value>(store: Store<Value>, atBuild: Value): Value {
  return useSyncExternalStore(store.subscribe, store.get, () => atBuild)
}
