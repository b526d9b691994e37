import type { Series } from '@backstride/contract'
import { DirectionLegend } from '../../charts/direction-legend.tsx'
import { RouteMap } from '../../charts/route-map.tsx'
import type { Cursor } from '../../lib/cursor.ts'
import type { Units } from '../../lib/format.ts'
import { Loading } from '../loading.tsx'
import styles from './workout-view.module.css'

interface RoutePanelProps {
  readonly series: Series | undefined
  readonly units: Units
  readonly cursor: Cursor
}

export function RoutePanel({ series, units, cursor }: RoutePanelProps) {
  return (
    <section className={styles.panel} aria-labelledby="route">
      <h2 id="route">Route</h2>
      <Route series={series} units={units} cursor={cursor} />
    </section>
  )
}

function Route({ series, units, cursor }: RoutePanelProps) {
  if (!series) return <Loading what="the route" height="tall" />
  if (!series.latitudeDeg.some((latitude) => latitude !== null)) {
    return <p className={styles.note}>There is no route to show: none was recorded, or it is not shared.</p>
  }
  return (
    <figure className={styles.panel}>
      <RouteMap
        latitudeDeg={series.latitudeDeg}
        longitudeDeg={series.longitudeDeg}
        direction={series.direction}
        units={units}
        cursor={cursor}
      />
      <figcaption>
        <DirectionLegend hasEnds present={new Set(series.direction)} />
        <p className={styles.small}>
          North is up. Ways there and back are drawn side by side, on their right.
        </p>
      </figcaption>
    </figure>
  )
}
