import type { Series, Zone } from '@backstride/contract'
import dynamic from 'next/dynamic'
import { useEffect } from 'react'
import { RouteMap } from '../../charts/route-map.tsx'
import type { TileMapProps } from '../../charts/tile-map.tsx'
import type { Cursor } from '../../lib/cursor.ts'
import { WhenSeen } from '../when-seen.tsx'
import styles from './route-picture.module.css'

const TileMap = dynamic(
  () =>
    import('../../charts/tile-map.tsx').then(
      (chart) => chart.TileMap,
      () => NoTileMap,
    ),
  { ssr: false },
)

interface RoutePictureProps {
  readonly series: Series
  readonly cursor: Cursor
  readonly zones: readonly Zone[]
  /** What the route is shown on; undefined for the plan, which asks nobody. */
  readonly styleUrl: string | undefined
  /** Called when the map does not come. */
  readonly onFail: () => void
}

/** The route as a plan or on a map. */
export function RoutePicture({ series, cursor, zones, styleUrl, onFail }: RoutePictureProps) {
  const { latitudeDeg, longitudeDeg, direction } = series
  const route = { latitudeDeg, longitudeDeg, direction, cursor, zones }
  if (styleUrl === undefined) return <RouteMap {...route} />
  return (
    <WhenSeen className={styles.map}>
      <TileMap {...route} styleUrl={styleUrl} onFail={onFail} />
    </WhenSeen>
  )
}

/** Stands in for a map whose code did not load. */
function NoTileMap({ onFail }: TileMapProps) {
  useEffect(onFail, [onFail])
  return null
}
