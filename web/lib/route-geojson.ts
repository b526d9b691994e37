import type { DirectionBody, Zone } from '@backstride/contract'
import { METRES_PER_DEGREE, routeSegments, shortestTurn } from './route.ts'

/** Degrees, in the order of RFC 7946: longitude, latitude. */
export type Position = [longitudeDeg: number, latitudeDeg: number]

export interface Place {
  readonly second: number
  readonly position: Position
}

interface Collection<Type extends string, Coordinates, Properties> {
  type: 'FeatureCollection'
  features: {
    type: 'Feature'
    properties: Properties
    geometry: { type: Type; coordinates: Coordinates }
  }[]
}

export type RouteLines = Collection<'LineString', Position[], { direction: DirectionBody }>
export type ZoneAreas = Collection<'Polygon', Position[][], null>

/** One place per second that has a position. Longitudes run on past 180°, so that no line goes round the world. */
export function placesOf(
  latitudeDeg: readonly (number | null)[],
  longitudeDeg: readonly (number | null)[],
): Place[] {
  const first = longitudeDeg.find((longitude) => longitude !== null) ?? 0
  const places: Place[] = []
  for (const [second, latitude] of latitudeDeg.entries()) {
    const longitude = longitudeDeg[second] ?? null
    if (latitude === null || longitude === null) continue
    places.push({ second, position: [first + shortestTurn(longitude - first), latitude] })
  }
  return places
}

/** A line for each stretch of one direction; what has no positions for long stays a gap. */
export function routeLines(places: readonly Place[], direction: readonly DirectionBody[]): RouteLines {
  return {
    type: 'FeatureCollection',
    features: routeSegments(places, direction).map((segment) => ({
      type: 'Feature',
      properties: { direction: segment.direction },
      geometry: { type: 'LineString', coordinates: segment.points.map(({ position }) => position) },
    })),
  }
}

/** South-west and north-east corner of what holds all places, of which there must be one. */
export function boundsOf(places: readonly Place[]): [Position, Position] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { position } of places) {
    west = Math.min(west, position[0])
    south = Math.min(south, position[1])
    east = Math.max(east, position[0])
    north = Math.max(north, position[1])
  }
  return [
    [west, south],
    [east, north],
  ]
}

/** Corners of what stands for a circle: its sides then bend by 5.6°, which at no zoom looks like a corner. */
const CORNERS = 64

/** The circles of private zones as areas. */
export function zoneAreas(zones: readonly Zone[]): ZoneAreas {
  return {
    type: 'FeatureCollection',
    features: zones.map((zone) => ({
      type: 'Feature',
      properties: null,
      geometry: { type: 'Polygon', coordinates: [ringAround(zone)] },
    })),
  }
}

/** Counter-clockwise and closed, as RFC 7946 wants outer rings. */
function ringAround({ latitudeDeg, longitudeDeg, radiusM }: Zone): Position[] {
  const northDeg = radiusM / METRES_PER_DEGREE
  const eastDeg = northDeg / Math.cos((latitudeDeg * Math.PI) / 180)
  return Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const angle = ((corner % CORNERS) / CORNERS) * 2 * Math.PI
    return [longitudeDeg + eastDeg * Math.cos(angle), latitudeDeg + northDeg * Math.sin(angle)]
  })
}
