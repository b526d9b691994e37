import { useCallback, useEffect, useState } from 'react'

export type Resource<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown }

/**
 * What `load` answers. Another key starts over; another version, or `reload`, keeps the old value until the new one is
 * there. An answer that comes too late is dropped. Nothing is loaded while the key is undefined.
 */
export function useResource<Value>(
  key: string | undefined,
  load: (key: string) => Promise<Value>,
  version = 0,
) {
  const [entry, setEntry] = useState<{ key: string | undefined; resource: Resource<Value> }>()
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is a new function at every render; the key stands for it
  useEffect(() => {
    if (key === undefined) return
    let isCurrent = true
    const settle = (resource: Resource<Value>) => isCurrent && setEntry({ key, resource })
    load(key).then(
      (value) => settle({ state: 'ready', value }),
      (error: unknown) => settle({ state: 'failed', error }),
    )
    return () => {
      isCurrent = false
    }
  }, [key, version, round])
  const reload = useCallback(() => setRound((previous) => previous + 1), [])
  const resource: Resource<Value> =
    entry !== undefined && entry.key === key ? entry.resource : { state: 'loading' }
  return { resource, reload }
}
