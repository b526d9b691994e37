import type { Programme } from '@backstride/contract'

export interface PlanPart {
  readonly direction: 'forward' | 'backward'
  readonly startS: number
  readonly endS: number
}

type Structure = Pick<
  Programme['nextSession'],
  'warmUpForwardS' | 'repeats' | 'backwardS' | 'forwardBetweenS'
>

/** A session part by part: the warm-up, then backward stretches with forward walking between them, not after the last. */
export function planOf({ warmUpForwardS, repeats, backwardS, forwardBetweenS }: Structure) {
  const parts: PlanPart[] = []
  const add = (direction: PlanPart['direction'], lengthS: number) => {
    const startS = parts.at(-1)?.endS ?? 0
    if (lengthS > 0) parts.push({ direction, startS, endS: startS + lengthS })
  }
  add('forward', warmUpForwardS)
  for (let k = 0; k < repeats; k++) {
    if (k > 0) add('forward', forwardBetweenS)
    add('backward', backwardS)
  }
  return { parts, totalS: parts.at(-1)?.endS ?? 0, backwardS: repeats * backwardS }
}
