import type { Series } from '@backstride/contract'
import { DirectionLegend } from '../../charts/direction-legend.tsx'
import { RouteMap } from '../../charts/route-map.tsx'
import type { Cursor } from '../../lib/cursor.ts'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import { Loading } from '../loading.tsx'
import styles from './workout-view.module.css'

interface RoutePanelProps {
  readonly series: Series | undefined
  readonly cursor: Cursor
}

export function RoutePanel({ series, cursor }: RoutePanelProps) {
  const t = useWords('workout', english)
  return (
    <section className={styles.panel} aria-labelledby="route">
      <h2 id="route">{t('route.title')}</h2>
      <Route series={series} cursor={cursor} />
    </section>
  )
}

function Route({ series, cursor }: RoutePanelProps) {
  const t = useWords('workout', english)
  if (!series) return <Loading what={t('theRoute')} height="tall" />
  if (!series.latitudeDeg.some((latitude) => latitude !== null)) {
    return <p className={styles.note}>{t('route.none')}</p>
  }
  return (
    <figure className={styles.panel}>
      <RouteMap
        latitudeDeg={series.latitudeDeg}
        longitudeDeg={series.longitudeDeg}
        direction={series.direction}
        cursor={cursor}
      />
      <figcaption>
        <DirectionLegend hasEnds present={new Set(series.direction)} />
        <p className={styles.small}>{t('route.note')}</p>
      </figcaption>
    </figure>
  )
}
