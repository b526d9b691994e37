/** Counts tries by a key (an e-mail address) and says when there were too many. Kept in memory. */
export interface Attempts {
  /** Counts one more try; false when it is one too many for now. */
  allow(key: string): boolean
  forget(key: string): void
}

/** Ten wrong passwords in a quarter of an hour are a person's bad day; more are somebody guessing. */
const MAX_TRIES = 10
const WINDOW_MS = 15 * 60_000
/** Bounds the memory; past it everything is forgotten, which costs a guesser more than it gives. */
const MAX_KEYS = 10_000

export function createAttempts(now: () => Date): Attempts {
  const tries = new Map<string, { count: number; readonly untilMs: number }>()
  return {
    allow(key) {
      const nowMs = now().getTime()
      const known = tries.get(key)
      if (known && known.untilMs > nowMs) {
        known.count += 1
        return known.count <= MAX_TRIES
      }
      if (tries.size >= MAX_KEYS) tries.clear()
      tries.set(key, { count: 1, untilMs: nowMs + WINDOW_MS })
      return true
    },
    forget: (key) => void tries.delete(key),
  }
}
