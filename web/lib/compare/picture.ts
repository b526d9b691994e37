import type { DirectionBody, Series } from '@backstride/contract'
import { shortestTurn } from '../route.ts'

/** As many seconds as a picture needs: two for each pixel of the widest strip. */
export const PICTURE_SECONDS = 2000

/** What is drawn of a walk when it is small, an entry a second from the start. */
export interface Picture {
  readonly latitudeDeg: readonly (number | null)[]
  readonly longitudeDeg: readonly (number | null)[]
  readonly direction: readonly DirectionBody[]
}

/** The seconds that were left out of a series lie on the straight line between their neighbours, in their direction. */
export function pictureOf({ seconds, latitudeDeg, longitudeDeg, direction }: Series): Picture {
  if (!seconds) return { latitudeDeg, longitudeDeg, direction }
  return {
    latitudeDeg: filled(seconds, between(latitudeDeg)),
    longitudeDeg: filled(seconds, between(longitudeDeg)),
    direction: filled(seconds, (entry) => direction[entry]),
  }
}

/** For every second up to the last one kept, what `valueAt` gives for the entry before it and how far it is to the next. */
function filled<Value>(
  seconds: readonly number[],
  valueAt: (entry: number, share: number) => Value,
): readonly Value[] {
  const values: Value[] = []
  for (const [entry, second] of seconds.entries()) {
    const next = seconds[entry + 1] ?? second + 1
    for (let k = second; k < next; k++) values.push(valueAt(entry, (k - second) / (next - second)))
  }
  return values
}

/** Null beside what was not measured: lines end where they ended. */
function between(degrees: readonly (number | null)[]): (entry: number, share: number) => number | null {
  return (entry, share) => {
    const [from, to] = [degrees[entry], degrees[entry + 1] ?? null]
    if (share === 0 || from === null) return from
    return to === null ? null : from + share * shortestTurn(to - from)
  }
}
