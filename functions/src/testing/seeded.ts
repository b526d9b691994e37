/** Numbers in [0, 1), always the same: the generator of Lehmer with the multiplier of Park and Miller (1988). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
