import { useCallback, useState } from 'react'

/** How something that a person asked for stands. */
export type Outcome =
  | { readonly state: 'idle' | 'busy' | 'done' }
  | { readonly state: 'failed'; readonly error: unknown }

/** Runs what a person asked for and tells how it stands; what breaks is an outcome, never thrown. */
export function useAction() {
  const [outcome, setOutcome] = useState<Outcome>({ state: 'idle' })
  const run = useCallback(async (work: () => Promise<unknown>) => {
    setOutcome({ state: 'busy' })
    try {
      await work()
      setOutcome({ state: 'done' })
    } catch (error) {
      setOutcome({ state: 'failed', error })
    }
  }, [])
  const reset = useCallback(() => setOutcome({ state: 'idle' }), [])
  return { outcome, run, reset }
}
