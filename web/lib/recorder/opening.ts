import type { StreamSecond } from '@backstride/analyse'

/** The forward walk with which a recording opens; it tells how the phone sits on the body. */
export interface Opening {
  readonly state: 'walking' | 'done' | 'skipped'
  /** Seconds of walking so far. */
  readonly walkedS: number
  /** From the first of them to the end of the last, seconds after the start. */
  readonly startS?: number
  readonly endS?: number
  readonly lastFix?: Place | undefined
}

interface Place {
  readonly atS: number
  readonly latitudeDeg: number
  readonly longitudeDeg: number
}

/** What the method weighs of an opening (docs/direction.md). */
export const OPENING_S = 20
/** Slower than this a course says nothing (docs/formats.md: courses scatter below 0.5 to 0.7 m/s). */
const WALKING_MPS = 0.5
const METRES_PER_DEGREE = 111_195

export const NOT_OPENED: Opening = { state: 'walking', walkedS: 0 }

/** The opening after one more second, and whether that second was walked, that is: stated to be forward. */
export function afterSecond(
  opening: Opening,
  second: StreamSecond,
  atS: number,
): { readonly opening: Opening; readonly isStated: boolean } {
  if (opening.state !== 'walking') return { opening, isStated: false }
  const lastFix = placeOf(second, atS) ?? opening.lastFix
  const isStated = speedOf(second, atS, opening.lastFix) >= WALKING_MPS && !Number.isNaN(second.headingDeg)
  if (!isStated) return { opening: { ...opening, lastFix }, isStated }
  const walkedS = opening.walkedS + 1
  const state = walkedS >= OPENING_S ? 'done' : 'walking'
  return { opening: { state, walkedS, startS: opening.startS ?? atS, endS: atS + 1, lastFix }, isStated }
}

/** What the receiver says, or else the way since the fix before; NaN where neither tells. */
function speedOf(second: StreamSecond, atS: number, before: Place | undefined): number {
  if (!Number.isNaN(second.speedMps)) return second.speedMps
  const here = placeOf(second, atS)
  if (!here || !before) return Number.NaN
  const north = here.latitudeDeg - before.latitudeDeg
  const east = (here.longitudeDeg - before.longitudeDeg) * Math.cos((here.latitudeDeg * Math.PI) / 180)
  return (METRES_PER_DEGREE * Math.hypot(north, east)) / (atS - before.atS)
}

function placeOf({ latitudeDeg, longitudeDeg }: StreamSecond, atS: number): Place | undefined {
  return Number.isNaN(latitudeDeg) ? undefined : { atS, latitudeDeg, longitudeDeg }
}
