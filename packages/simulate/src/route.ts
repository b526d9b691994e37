import { radians } from './angle.ts'
import { type Random, randomStream } from './random.ts'

/** The line on the ground that is walked along, sampled every `spacingM`; it reaches far to both sides of its start. */
export interface Route {
  readonly spacingM: number
  /** Index of the start within the columns. */
  readonly start: number
  readonly eastM: Float64Array
  readonly northM: Float64Array
  /** Direction of the line towards growing distance, degrees clockwise from north, unwrapped. */
  readonly bearingDeg: Float64Array
}

export type RouteName = 'straight' | 'street' | 'oval' | 'park' | 'blocks' | 'serpentine'

/** A straight piece, or an arc that turns evenly; clockwise is positive. */
interface Piece {
  readonly lengthM: number
  readonly turnDeg: number
}

const SPACING_M = 0.25

/**
 * A route of this kind, its first bearing and its shape drawn, reaching `reachM` to both sides of the start. A longer
 * route of the same seed is the shorter one with more at its ends.
 */
export function routeOf(name: RouteName, reachM: number, seed: number): Route {
  const half = Math.ceil(reachM / SPACING_M)
  const firstDeg = randomStream(seed, 'first bearing').uniform(0, 360)
  const ahead = SHAPES[name](randomStream(seed, 'route ahead'), reachM)
  const behind = LOOPS.includes(name)
    ? ahead.toReversed()
    : SHAPES[name](randomStream(seed, 'route behind'), reachM)
  const aheadDeg = bearings(ahead, half + 1, firstDeg)
  // Walked from the start towards its beginning, a route turns by as much the other way.
  const behindDeg = bearings(
    behind.map(({ lengthM, turnDeg }) => ({ lengthM, turnDeg: -turnDeg })),
    half + 1,
    firstDeg,
  )
  const bearingDeg = Float64Array.from({ length: 2 * half + 1 }, (_, k) =>
    k < half ? behindDeg[half - k] : aheadDeg[k - half],
  )
  return {
    spacingM: SPACING_M,
    start: half,
    eastM: coordinates(bearingDeg, half, Math.sin),
    northM: coordinates(bearingDeg, half, Math.cos),
    bearingDeg,
  }
}

/** The sum of the parts of all chords along one axis, zero at the start. */
function coordinates(bearingDeg: Float64Array, start: number, part: (angle: number) => number): Float64Array {
  const values = new Float64Array(bearingDeg.length)
  const chord = (k: number) => SPACING_M * part(radians((bearingDeg[k] + bearingDeg[k + 1]) / 2))
  for (let k = start + 1; k < values.length; k++) values[k] = values[k - 1] + chord(k - 1)
  for (let k = start - 1; k >= 0; k--) values[k] = values[k + 1] - chord(k)
  return values
}

/** The value of a column of the route at a distance along it, between samples in a straight line. */
export function alongRoute(route: Route, column: Float64Array, arcM: number): number {
  const place = arcM / route.spacingM
  const whole = Math.min(column.length - 2 - route.start, Math.max(-route.start, Math.floor(place)))
  const part = Math.min(1, Math.max(0, place - whole))
  const k = route.start + whole
  return column[k] + part * (column[k + 1] - column[k])
}

/** The bearing at each sample: pieces one after the other, from the first again when they are used up. */
function bearings(pieces: readonly Piece[], length: number, firstDeg: number): Float64Array {
  const bearingDeg = new Float64Array(length)
  let piece = 0
  let startM = 0
  let startDeg = firstDeg
  for (let k = 0; k < length; k++) {
    while (k * SPACING_M >= startM + pieces[piece].lengthM) {
      startM += pieces[piece].lengthM
      startDeg += pieces[piece].turnDeg
      piece = (piece + 1) % pieces.length
    }
    const { lengthM, turnDeg } = pieces[piece]
    bearingDeg[k] = startDeg + turnDeg * ((k * SPACING_M - startM) / lengthM)
  }
  return bearingDeg
}

/** Routes that lead back to their start and go on as they began. */
const LOOPS: readonly RouteName[] = ['oval', 'park', 'blocks']

const SHAPES: Record<RouteName, (random: Random, lengthM: number) => Piece[]> = {
  straight: () => [{ lengthM: 100, turnDeg: 0 }],
  street,
  oval,
  park,
  blocks,
  serpentine,
}

/** ASSUMED: a road bends by some degrees every 40 to 120 m. */
function street(random: Random, lengthM: number): Piece[] {
  return fill(lengthM, () => [
    { lengthM: random.uniform(40, 120), turnDeg: 0 },
    { lengthM: random.uniform(6, 20), turnDeg: random.normal(0, 15) },
  ])
}

/** World Athletics, Track and Field Facilities Manual: straights of 84.39 m, 400 m measured at a radius of 36.80 m. */
function oval(): Piece[] {
  const half = [
    { lengthM: 84.39, turnDeg: 0 },
    { lengthM: 36.8 * Math.PI, turnDeg: -180 },
  ]
  return [...half, ...half]
}

/** ASSUMED: a winding loop of 200 to 500 m; two equal halves that each turn by 180 degrees close it. */
function park(random: Random): Piece[] {
  const bends = Array.from({ length: 6 }, () => ({
    lengthM: random.uniform(16, 40),
    turnDeg: random.normal(30, 40),
  }))
  const missing = 180 - bends.reduce((sum, { turnDeg }) => sum + turnDeg, 0)
  const half = bends.map((bend) => ({ ...bend, turnDeg: bend.turnDeg + missing / bends.length }))
  return [...half, ...half]
}

/** ASSUMED: once around a block of 60 to 140 m by 60 to 140 m, corners cut with a radius of 2 m. */
function blocks(random: Random): Piece[] {
  const turnDeg = random.sign() * 90
  const corner = { lengthM: 2 * radians(90), turnDeg }
  const half = [
    { lengthM: random.uniform(60, 140), turnDeg: 0 },
    corner,
    { lengthM: random.uniform(60, 140), turnDeg: 0 },
    corner,
  ]
  return [...half, ...half]
}

/** ASSUMED: bends to the left and to the right in turn, 60 to 140 degrees on a radius of 5 to 12 m. */
function serpentine(random: Random, lengthM: number): Piece[] {
  let side = random.sign()
  return fill(lengthM, () => {
    const turnDeg = random.uniform(60, 140)
    side = -side
    return [
      { lengthM: random.uniform(5, 12) * radians(turnDeg), turnDeg: side * turnDeg },
      { lengthM: random.uniform(2, 10), turnDeg: 0 },
    ]
  })
}

function fill(lengthM: number, next: () => Piece[]): Piece[] {
  const pieces: Piece[] = []
  let doneM = 0
  while (doneM < lengthM) {
    const more = next()
    pieces.push(...more)
    doneM += more.reduce((sum, piece) => sum + piece.lengthM, 0)
  }
  return pieces
}
