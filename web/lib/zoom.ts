import { createStore, type Store } from './store.ts'

/** The part of a workout that all its curves show; undefined for the whole. */
export type Zoom = Store<Seen | undefined>

/** From one moment to another, seconds from the start of the workout, both within what is seen. */
export interface Seen {
  readonly startS: number
  readonly endS: number
}

export function createZoom(): Zoom {
  return createStore<Seen | undefined>(undefined)
}

/** The least that is seen, s. A second is then ten pixels wide on a phone; wider ones would show nothing more. */
export const LEAST_S = 30

/** What is seen of a stretch lies in its middle, with this part of its length on either side. */
const MARGIN = 0.1

/** So many times as long, at least `LEAST_S`, the moment `atS` staying at its place; undefined for the whole. */
export function scaled({ startS, endS }: Seen, factor: number, atS: number, lastS: number): Seen | undefined {
  const lengthS = Math.max(LEAST_S, factor * (endS - startS))
  const share = (atS - startS) / (endS - startS)
  return within(atS - share * lengthS, lengthS, lastS)
}

/** As long as before and so many seconds later, as far as the workout goes. */
export function movedBy({ startS, endS }: Seen, byS: number, lastS: number): Seen | undefined {
  return within(startS + byS, endS - startS, lastS)
}

/** As long as before, with the moment in the middle, as far as the workout goes. */
export function centredOn({ startS, endS }: Seen, atS: number, lastS: number): Seen | undefined {
  return within(atS - (endS - startS) / 2, endS - startS, lastS)
}

/** A stretch and a little on either side of it. */
export function around({ startS, endS }: Seen, lastS: number): Seen | undefined {
  const lengthS = Math.max(LEAST_S, (1 + 2 * MARGIN) * (endS - startS))
  return within((startS + endS - lengthS) / 2, lengthS, lastS)
}

/** The whole second nearest to this one that is seen. */
export function secondIn({ startS, endS }: Seen, second: number): number {
  return Math.min(Math.floor(endS), Math.max(Math.ceil(startS), second))
}

function within(startS: number, lengthS: number, lastS: number): Seen | undefined {
  if (lengthS >= lastS) return undefined
  const earliestS = Math.min(lastS - lengthS, Math.max(0, startS))
  return { startS: earliestS, endS: earliestS + lengthS }
}
