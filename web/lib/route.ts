import type { DirectionBody } from '@backstride/contract'

/** Metres per degree of latitude on a sphere with the mean radius of the Earth, 6,371,008.8 m (IUGG). */
export const METRES_PER_DEGREE = (6_371_008.8 * Math.PI) / 180

/** Longest time without a fix that is bridged by a straight line, s. Watches on "smart recording" leave up to 10 s. */
const LONGEST_BRIDGE_S = 12

export interface Point {
  readonly second: number
  /** Metres east of the first point, and south of the middle latitude: as on a screen, y grows downward. */
  readonly x: number
  readonly y: number
}

export interface RouteSegment<Place> {
  readonly direction: DirectionBody
  readonly points: readonly Place[]
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * The route on a plane, in metres, one point per second that has a position.
 *
 * Equirectangular about the middle latitude: over the few kilometres of a walk it is off by far less than GNSS is.
 * Empty when nothing has a position.
 */
export function projectedRoute(
  latitudeDeg: readonly (number | null)[],
  longitudeDeg: readonly (number | null)[],
): Point[] {
  const placeOf = projectionOf(latitudeDeg, longitudeDeg)
  const points: Point[] = []
  for (let second = 0; second < latitudeDeg.length; second++) {
    const latitude = latitudeDeg[second]
    const longitude = longitudeDeg[second]
    if (latitude === null || longitude === null) continue
    points.push({ second, ...placeOf(latitude, longitude) })
  }
  return points
}

/** Where places lie on the plane of a route, so that what belongs to no second can be drawn with it. */
export function projectionOf(
  latitudeDeg: readonly (number | null)[],
  longitudeDeg: readonly (number | null)[],
): (latitudeDeg: number, longitudeDeg: number) => Pick<Point, 'x' | 'y'> {
  const middleLatitude = middleOf(latitudeDeg)
  const firstLongitude = longitudeDeg.find((longitude) => longitude !== null) ?? 0
  const metresPerDegreeEast = METRES_PER_DEGREE * Math.cos((middleLatitude * Math.PI) / 180)
  return (latitude, longitude) => ({
    x: shortestTurn(longitude - firstLongitude) * metresPerDegreeEast,
    y: (middleLatitude - latitude) * METRES_PER_DEGREE,
  })
}

/**
 * The route cut where the direction changes or positions are missing for long. Neighbours share the point between them,
 * so that the line has no holes; the second [k, k + 1) has the direction of its start.
 */
export function routeSegments<Place extends Pick<Point, 'second'>>(
  points: readonly Place[],
  direction: readonly DirectionBody[],
): RouteSegment<Place>[] {
  const segments: { direction: DirectionBody; points: Place[] }[] = []
  for (let k = 1; k < points.length; k++) {
    const [from, to] = [points[k - 1], points[k]]
    if (to.second - from.second > LONGEST_BRIDGE_S) continue
    const last = segments.at(-1)
    const way = direction[from.second] ?? 'unknown'
    if (last?.direction === way && last.points.at(-1) === from) last.points.push(to)
    else segments.push({ direction: way, points: [from, to] })
  }
  return segments
}

/** The box that holds the points with a margin on every side, widened so that width / height is within the limits. */
export function boxAround(
  points: readonly Point[],
  { margin, narrowest, widest }: { margin: number; narrowest: number; widest: number },
): Box {
  const x = extentOf(points.map((point) => point.x))
  const y = extentOf(points.map((point) => point.y))
  // A person standing still covers no ground; 20 m keeps the picture from magnifying the noise of GNSS.
  const span = Math.max(x.high - x.low, y.high - y.low, 20)
  const inner = {
    width: Math.max(x.high - x.low, span * 0.2) + 2 * margin * span,
    height: Math.max(y.high - y.low, span * 0.2) + 2 * margin * span,
  }
  const width = Math.max(inner.width, inner.height * narrowest)
  const height = Math.max(inner.height, width / widest)
  return { x: (x.low + x.high - width) / 2, y: (y.low + y.high - height) / 2, width, height }
}

/** The box in which a route is drawn. */
export function boxOfRoute(points: readonly Point[]): Box {
  return boxAround(points, { margin: 0.09, narrowest: 1, widest: 1.9 })
}

export type Size = Pick<Box, 'width' | 'height'>

/** A box at least as large as a size, about the same middle; the box itself without one. */
export function grownTo(box: Box, size: Size = box): Box {
  const [width, height] = [Math.max(box.width, size.width), Math.max(box.height, size.height)]
  return { x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) / 2, width, height }
}

/**
 * The route moved aside, to the right of the way of travel, so that ways there and back over the same ground lie side by
 * side as the lanes of a road do. The way of travel is that of the last few seconds; whoever stands keeps the side.
 */
export function keepingRight(points: readonly Point[], asideM: number): Point[] {
  let right = { x: 0, y: 0 }
  return points.map((point, k) => {
    const from = points[Math.max(0, k - LANE_WINDOW)]
    const to = points[Math.min(points.length - 1, k + LANE_WINDOW)]
    const lengthM = Math.hypot(to.x - from.x, to.y - from.y)
    if (lengthM >= LEAST_TRAVEL_M) right = { x: (from.y - to.y) / lengthM, y: (to.x - from.x) / lengthM }
    return { ...point, x: point.x + asideM * right.x, y: point.y + asideM * right.y }
  })
}

/** Points to either side that tell the way of travel: few enough to turn with the walker, enough to outlast noise. */
const LANE_WINDOW = 4
/** Travel within the window below which a direction would be that of the noise of GNSS, m. */
const LEAST_TRAVEL_M = 2

/** The longest length that is 1, 2 or 5 times a power of ten, and at most the given one. */
export function roundLength(atMost: number): number {
  const power = 10 ** Math.floor(Math.log10(atMost))
  const [factor] = [5, 2, 1].filter((candidate) => candidate * power <= atMost)
  return (factor ?? 1) * power
}

/** SVG path data; points nearer than `stepM` to the last one drawn are left out, the ends never. */
export function pathOf(points: readonly Point[], stepM: number): string {
  const kept: Point[] = []
  for (const [k, point] of points.entries()) {
    const last = kept.at(-1)
    const isFar = !last || Math.hypot(point.x - last.x, point.y - last.y) >= stepM
    if (isFar || k === points.length - 1) kept.push(point)
  }
  return kept.map(({ x, y }, k) => `${k === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
}

function middleOf(column: readonly (number | null)[]): number {
  const { low, high } = extentOf(column.filter((value) => value !== null))
  return (low + high) / 2
}

function extentOf(values: readonly number[]): { low: number; high: number } {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return low <= high ? { low, high } : { low: 0, high: 0 }
}

/** A difference of longitudes in [-180, 180). */
export function shortestTurn(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180
}
