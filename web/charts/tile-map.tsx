'use client'

import type { DirectionBody, Zone } from '@backstride/contract'
import { useEffect, useMemo, useRef, useState } from 'react'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { Cursor } from '../lib/cursor.ts'
import { useUnits } from '../lib/preferences.ts'
import { boundsOf, placesOf, routeLines, zoneAreas } from '../lib/route-geojson.ts'
import { useLook } from '../lib/use-look.ts'
import english from '../messages/en/workout.json'
import { useWords, type Words } from '../messages/words.ts'
import { drawRoute, markPlaces } from './draw-route.ts'
import { type OpenMap, openMap } from './open-map.ts'
import styles from './tile-map.module.css'

/** As on the drawn route: half the distance between two lanes, as a part of the width. */
const LANES_ACROSS = 115

export interface TileMapProps {
  /** A style as MapLibre reads it. */
  readonly styleUrl: string
  readonly latitudeDeg: readonly (number | null)[]
  readonly longitudeDeg: readonly (number | null)[]
  readonly direction: readonly DirectionBody[]
  readonly cursor: Cursor
  /** Private zones of the one who looks. */
  readonly zones: readonly Zone[]
  /** Called when there is no map to be shown. */
  readonly onFail: () => void
}

/** Where the walk went, on the map of a tile service, each stretch in the look of its direction. Needs a position at least. */
export function TileMap({
  styleUrl,
  latitudeDeg,
  longitudeDeg,
  direction,
  cursor,
  zones,
  onFail,
}: TileMapProps) {
  const t = useWords('workout', english)
  const units = useUnits()
  const look = useLook()
  const frame = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<OpenMap>()
  const places = useMemo(() => placesOf(latitudeDeg, longitudeDeg), [latitudeDeg, longitudeDeg])

  // Marks are taken away before the map is: what stands first is undone first.
  useEffect(() => (open ? markPlaces(open, places, cursor, styles) : undefined), [open, places, cursor])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` is read through the style sheet: another theme, other colours
  useEffect(() => {
    if (!open) return
    const asidePx = open.map.getContainer().clientWidth / LANES_ACROSS
    drawRoute(open.map, routeLines(places, direction), zoneAreas(zones), asidePx)
  }, [open, places, direction, zones, look])
  useEffect(() => {
    if (!frame.current) return
    const close = openMap(frame.current, {
      styleUrl,
      bounds: boundsOf(places),
      units,
      words: wordsOfMap(t),
      onOpen: setOpen,
      onFail,
    })
    return () => {
      close()
      setOpen(undefined)
    }
  }, [styleUrl, places, units, t, onFail])

  return <div className={styles.map} data-look={look} ref={frame} />
}

function wordsOfMap(t: Words<'workout'>): Record<string, string> {
  return {
    'Map.Title': t('map.label'),
    'NavigationControl.ZoomIn': t('map.nearer'),
    'NavigationControl.ZoomOut': t('map.farther'),
    'AttributionControl.ToggleAttribution': t('map.sources'),
    'CooperativeGesturesHandler.WindowsHelpText': t('map.zoomByKey', { key: 'Ctrl' }),
    'CooperativeGesturesHandler.MacHelpText': t('map.zoomByKey', { key: '⌘' }),
    'CooperativeGesturesHandler.MobileHelpText': t('map.twoFingers'),
  }
}
