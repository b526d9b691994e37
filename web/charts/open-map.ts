import type { Map as MapLibreMap } from 'maplibre-gl'
import { loadMapLibre, type MapLibre } from '../lib/load-maplibre.ts'
import type { Position } from '../lib/route-geojson.ts'

export interface OpenMap {
  readonly library: MapLibre
  readonly map: MapLibreMap
}

export interface MapWanted {
  readonly styleUrl: string
  readonly bounds: [Position, Position]
  readonly units: 'metric' | 'imperial'
  /** What the library says, by its own names. */
  readonly words: Record<string, string>
  /** Called when the style is there and can be drawn on. */
  readonly onOpen: (open: OpenMap) => void
  /** Called when there will be no map: no library, no WebGL, no style. */
  readonly onFail: () => void
}

/** Closer than this there is nothing to see of a walk that stayed on one spot but the noise of GNSS. */
const NEAREST_ZOOM = 18
/** Room for lines, marks and the buttons in the corner. */
const MARGIN_PX = 44

/** Opens a map of a tile service in an element, north up, around the bounds. Answers the way to close it. */
export function openMap(element: HTMLElement, wanted: MapWanted): () => void {
  const closing = new AbortController()
  const { signal } = closing
  loadMapLibre()
    .then((library) => signal.aborted || start(library, element, wanted, signal))
    .catch(() => signal.aborted || wanted.onFail())
  return () => closing.abort()
}

function start(library: MapLibre, element: HTMLElement, wanted: MapWanted, signal: AbortSignal): void {
  const { styleUrl, bounds, units, words, onOpen, onFail } = wanted
  const map = new library.Map({
    container: element,
    style: styleUrl,
    bounds,
    fitBoundsOptions: { padding: MARGIN_PX, maxZoom: NEAREST_ZOOM },
    locale: words,
    cooperativeGestures: true, // whoever scrolls the page is not caught by the map
    dragRotate: false,
    touchPitch: false,
    maxPitch: 0,
    attributionControl: {},
  })
  signal.addEventListener('abort', () => map.remove())
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new library.NavigationControl({ showCompass: false }))
  map.addControl(new library.ScaleControl({ unit: units }))
  let isStyled = false
  map.on('style.load', () => {
    isStyled = true
    onOpen({ library, map })
  })
  map.on('error', ({ error }) => {
    // A tile may be missing; without a style or the worker there is no map.
    if (!isStyled || /^Worker failed/.test(error.message)) onFail()
  })
}
