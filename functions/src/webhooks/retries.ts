/** Waits after each attempt that failed: 30 s, then three times as long each time, but never longer than six hours. */
const FIRST_WAIT_S = 30
const GROWTH = 3
const LONGEST_WAIT_S = 6 * 3600

/** Ten attempts take 21 hours: a receiver that is mended by the next morning misses nothing. */
export const MAX_ATTEMPTS = 10

/** Receivers that were down together must not be asked together: a fifth more or less. */
const JITTER = 0.2

/** Seconds to wait after so many attempts have failed; `chance` in [0, 1). */
export function waitAfter(attempts: number, chance: number): number {
  const waitS = Math.min(FIRST_WAIT_S * GROWTH ** (attempts - 1), LONGEST_WAIT_S)
  return waitS * (1 + JITTER * (2 * chance - 1))
}
