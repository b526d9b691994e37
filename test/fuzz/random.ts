/** Numbers that are the same for the same seed: mulberry32 (Tommy Ettinger 2017, public domain algorithm). */
export interface Random {
  /** In [0, 1). */
  unit(): number
  /** A whole number in [0, below). */
  below(below: number): number
  pick<T>(choices: readonly T[]): T
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  function unit(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(unit() * limit)
  return { unit, below, pick: (choices) => choices[below(choices.length)] }
}
