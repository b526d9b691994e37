/**
 * Numbers that look drawn by chance and follow from a seed alone: sfc32, a small fast counting generator (C.
 * Doty-Humphrey, PractRand), started from an FNV-1a hash of the seed and a name. Each name is a stream of its own, so
 * that drawing more from one leaves every other as it was.
 */
export interface Random {
  /** Uniform in [low, high). */
  uniform(low: number, high: number): number
  normal(mean: number, sd: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  /** One of the list, each as likely as the next. A list without entries is a RangeError. */
  pick<T>(list: readonly T[]): T
  /** -1 or 1. */
  sign(): number
}

/** The stream of this name under this seed. The same two always give the same numbers. */
export function randomStream(seed: number, name: string): Random {
  const unit = sfc32(`${seed}:${name}`)
  const uniform = (low: number, high: number) => low + (high - low) * unit()
  return {
    uniform,
    normal: (mean, sd) => mean + sd * standardNormal(unit),
    chance: (probability) => unit() < probability,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('there is nothing to pick from')
      return list[Math.floor(unit() * list.length)]
    },
    sign: () => (unit() < 0.5 ? -1 : 1),
  }
}

/** Box and Muller 1958, the cosine half. */
function standardNormal(unit: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit())
}

function sfc32(text: string): () => number {
  let a = hash(text, 0)
  let b = hash(text, 1)
  let c = hash(text, 2)
  let counter = 1
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }
  // The state needs a dozen rounds before its words depend on every bit of the seed (PractRand's own choice).
  for (let round = 0; round < 12; round++) next()
  return next
}

/** FNV-1a, 32 bits, over the UTF-16 units; the salt makes independent words of one text. */
function hash(text: string, salt: number): number {
  let value = 0x811c9dc5 ^ salt
  for (let k = 0; k < text.length; k++) value = Math.imul(value ^ text.charCodeAt(k), 0x01000193)
  return value ^ (value >>> 15)
}
