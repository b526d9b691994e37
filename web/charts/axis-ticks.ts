/** About how many steps an axis has. */
const STEPS = 4

/**
 * Round values from at or below `low` to at or above `high`, in steps of 1, 2 or 5 times a power of ten. An axis of one
 * value only, or of none, reaches from zero to one.
 */
export function axisTicks(low: number, high: number): number[] {
  const span = high - low
  if (!(span > 0)) return [0, 1]
  const power = 10 ** Math.floor(Math.log10(span / STEPS))
  const factor = [1, 2, 5].find((candidate) => span / (candidate * power) <= STEPS + 1) ?? 10
  const step = factor * power
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)]
  // Multiples of a decimal step are not exact; twelve digits are more than anybody reads.
  return Array.from({ length: last - first + 1 }, (_, k) => Number(((first + k) * step).toPrecision(12)))
}
