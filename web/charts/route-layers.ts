import type { DirectionBody } from '@backstride/contract'
import type { AddLayerObject } from 'maplibre-gl'
import type { DirectionLooks, LineLook } from './direction-looks.ts'

/** Sources that the layers draw from. */
export const ROUTE = 'backstride-route'
export const ZONES = 'backstride-zones'

const DIRECTIONS: readonly DirectionBody[] = ['unknown', 'standing', 'sideways', 'forward', 'backward']

/** How far the light edge reaches out on each side of a line: what parts it from whatever the tiles show, px. */
const EDGE_PX = 1.5
/** Width of the dashes around a private zone, as on the plan, px. */
const RIM_PX = 1.5

export interface MapInks {
  readonly looks: DirectionLooks
  /** Of the edges of all lines. */
  readonly edge: string
  readonly zone: string
}

/**
 * Private zones, then the route: each direction in its look, on an edge that sets it off from the tiles. Lines lie to the right of the way
 * of travel, so that ways there and back are seen side by side.
 */
export function routeLayers({ looks, edge, zone }: MapInks, asidePx: number): AddLayerObject[] {
  const line = (id: string, direction: DirectionBody, look: LineLook) =>
    lineLayer(id, direction, look, asidePx)
  const edgeOf = ({ widthPx }: LineLook): LineLook => ({
    colour: edge,
    widthPx: widthPx + 2 * EDGE_PX,
    dashesPx: [],
    cap: 'round',
  })
  return [
    {
      id: 'backstride-zone',
      type: 'fill',
      source: ZONES,
      paint: { 'fill-color': zone, 'fill-opacity': 0.12 },
    },
    {
      id: 'backstride-zone-edge',
      type: 'line',
      source: ZONES,
      paint: { 'line-color': edge, 'line-width': RIM_PX + 2 * EDGE_PX },
    },
    {
      id: 'backstride-zone-rim',
      type: 'line',
      source: ZONES,
      paint: { 'line-color': zone, 'line-width': RIM_PX, 'line-dasharray': [2, 3] },
    },
    ...DIRECTIONS.map((direction) => line(`${direction}-edge`, direction, edgeOf(looks[direction]))),
    line('unknown', 'unknown', looks.unknown),
    line('standing', 'standing', looks.standing),
    line('hollow', 'standing', looks.hollow),
    line('sideways', 'sideways', looks.sideways),
    line('forward', 'forward', looks.forward),
    // Backward last, so that it lies on top where a path was walked both ways.
    line('backward', 'backward', looks.backward),
    line('sleeper', 'backward', looks.sleeper),
  ]
}

function lineLayer(id: string, direction: DirectionBody, look: LineLook, asidePx: number): AddLayerObject {
  const { colour, widthPx, dashesPx, cap } = look
  return {
    id: `backstride-${id}`,
    type: 'line',
    source: ROUTE,
    filter: ['==', ['get', 'direction'], direction],
    layout: { 'line-cap': cap, 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-width': widthPx,
      'line-offset': asidePx,
      // MapLibre counts dashes in widths of the line.
      ...(dashesPx.length > 0 && { 'line-dasharray': dashesPx.map((lengthPx) => lengthPx / widthPx) }),
    },
  }
}
