import type { DirectionBody } from '@backstride/contract'

/** One character a direction, told apart without colour. */
const MARK: Record<DirectionBody, string> = {
  forward: '▁',
  backward: '█',
  sideways: '▒',
  standing: ' ',
  unknown: '?',
}

/** A walk in one line of at most `width` characters: the commonest direction of each stretch. */
export function timeline(perSecond: readonly DirectionBody[], width = 72): string {
  const step = Math.max(1, Math.ceil(perSecond.length / width))
  const stretches = Array.from({ length: Math.ceil(perSecond.length / step) }, (_, k) =>
    perSecond.slice(k * step, (k + 1) * step),
  )
  return `[${stretches.map((stretch) => MARK[commonest(stretch)]).join('')}]`
}

function commonest(stretch: readonly DirectionBody[]): DirectionBody {
  const counts = new Map<DirectionBody, number>()
  for (const direction of stretch) counts.set(direction, (counts.get(direction) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
}
