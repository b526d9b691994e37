// Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, enough to choose faults with.

/** Choices that are the same for the same seed. */
export interface Chance {
  /** In [0, 1). */
  next(): number
  /** An integer in [0, count). */
  below(count: number): number
  /** True in this share of all cases. */
  happens(share: number): boolean
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    below: (count) => Math.floor(next() * count),
    happens: (share) => next() < share,
  }
}
