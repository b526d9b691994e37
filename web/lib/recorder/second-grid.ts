import type { StreamSecond } from '@backstride/analyse'
import type { Sample } from './sample.ts'

/** Fixes arrive up to a second after the moment they belong to. */
const LATE_S = 1

export interface SecondGrid {
  add(sample: Sample): void
  /** The seconds that are over and were not taken yet, in order and without gaps; NaN where nothing was measured. */
  take(nowMs: number): StreamSecond[]
}

interface Cell {
  readonly latitudeDeg: number
  readonly longitudeDeg: number
  readonly speedMps: number
  /** Sum of unit vectors of the headings; NaN without one. */
  readonly east: number
  readonly north: number
}

const EMPTY: Cell = {
  latitudeDeg: Number.NaN,
  longitudeDeg: Number.NaN,
  speedMps: Number.NaN,
  east: Number.NaN,
  north: Number.NaN,
}

/** Gathers samples into seconds after the start. A sample of a second that was taken already is not used. */
export function createSecondGrid(startedAtMs: number): SecondGrid {
  const cells = new Map<number, Cell>()
  let taken = 0
  return {
    add(sample) {
      const second = Math.floor((sample.atMs - startedAtMs) / 1000)
      if (second >= taken) cells.set(second, withSample(cells.get(second) ?? EMPTY, sample))
    },
    take(nowMs) {
      const over = Math.floor((nowMs - startedAtMs) / 1000) - LATE_S
      const seconds: StreamSecond[] = []
      for (; taken < over; taken++) {
        seconds.push(secondOf(cells.get(taken) ?? EMPTY))
        cells.delete(taken)
      }
      return seconds
    },
  }
}

/** The last fix of a second counts, and the mean of its headings. */
function withSample(cell: Cell, sample: Sample): Cell {
  if (sample.kind === 'position') {
    const { latitudeDeg, longitudeDeg, speedMps } = sample
    return { ...cell, latitudeDeg, longitudeDeg, speedMps: speedMps ?? Number.NaN }
  }
  if (sample.kind === 'heading') {
    const rad = (sample.deg * Math.PI) / 180
    const [east, north] = Number.isNaN(cell.east) ? [0, 0] : [cell.east, cell.north]
    return { ...cell, east: east + Math.sin(rad), north: north + Math.cos(rad) }
  }
  return cell
}

/**
 * The stream speaks of true north, the phone of magnetic north. Their angle is the same all over a walk, so it is part of
 * the angle between phone and body that the opening tells.
 */
function secondOf({ latitudeDeg, longitudeDeg, speedMps, east, north }: Cell): StreamSecond {
  const deg = (Math.atan2(east, north) * 180) / Math.PI
  return {
    latitudeDeg,
    longitudeDeg,
    speedMps,
    headingDeg: deg < 0 ? deg + 360 : deg,
    cadenceSpm: Number.NaN,
  }
}
