import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import type { Cursor } from '../lib/cursor.ts'
import type { Place, RouteLines, ZoneAreas } from '../lib/route-geojson.ts'
import { directionLooks } from './direction-looks.ts'
import type { OpenMap } from './open-map.ts'
import { colourOf } from './palette.ts'
import { ROUTE, routeLayers, ZONES } from './route-layers.ts'

/** Draws the route and the private zones over the tiles, in the colours of the page now, instead of what was drawn before. */
export function drawRoute(map: MapLibreMap, lines: RouteLines, areas: ZoneAreas, asidePx: number): void {
  const element = map.getContainer()
  const inks = {
    looks: directionLooks(element),
    edge: colourOf(element, '--surface'),
    zone: colourOf(element, '--ink-2'),
  }
  const layers = routeLayers(inks, asidePx)
  for (const { id } of layers) if (map.getLayer(id)) map.removeLayer(id)
  for (const [id, data] of [[ROUTE, lines] as const, [ZONES, areas] as const]) {
    const source = map.getSource<GeoJSONSource>(id)
    if (source) source.setData(data)
    else map.addSource(id, { type: 'geojson', data })
  }
  for (const layer of layers) map.addLayer(layer)
}

/**
 * Marks where the walk starts and ends, and where it is at the cursor; `styles` has a class for each. Answers the way to take the marks
 * away.
 */
export function markPlaces(
  { library, map }: OpenMap,
  places: readonly Place[],
  cursor: Cursor,
  styles: Readonly<Record<string, string>>,
): () => void {
  const marked = (look: string | undefined, { position }: Place) => {
    const element = document.createElement('span')
    element.className = look ?? ''
    element.ariaHidden = 'true'
    return new library.Marker({ element }).setLngLat(position).addTo(map)
  }
  const [first, last] = [places[0], places[places.length - 1]]
  const end = marked(styles.end, last)
  const start = marked(styles.start, first)
  const here = marked(styles.here, first)
  const follow = () => {
    const second = cursor.get()
    const place = second === undefined ? undefined : places.findLast((each) => each.second <= second)
    here.getElement().hidden = place === undefined
    if (place) here.setLngLat(place.position)
  }
  follow()
  const unfollow = cursor.subscribe(follow)
  return () => {
    unfollow()
    for (const mark of [start, end, here]) mark.remove()
  }
}
