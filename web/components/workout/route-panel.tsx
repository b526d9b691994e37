import type { Series, Zone } from '@backstride/contract'
import { DirectionLegend } from '../../charts/direction-legend.tsx'
import { RouteMap } from '../../charts/route-map.tsx'
import type { Cursor } from '../../lib/cursor.ts'
import { api } from '../../lib/session.ts'
import { useResource } from '../../lib/use-resource.ts'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import { Loading } from '../loading.tsx'
import styles from './workout-view.module.css'

interface RoutePanelProps {
  readonly series: Series | undefined
  readonly cursor: Cursor
  /** Whether the zones of the one who looks are drawn: on one's own workouts. */
  readonly hasZones: boolean
}

export function RoutePanel({ series, cursor, hasZones }: RoutePanelProps) {
  const t = useWords('workout', english)
  const { resource } = useResource(hasZones ? 'zones' : undefined, () => api('listZones'))
  const zones = resource.state === 'ready' ? resource.value.items : []
  return (
    <section className={styles.panel} aria-labelledby="route">
      <h2 id="route">{t('route.title')}</h2>
      <Route series={series} cursor={cursor} zones={zones} />
    </section>
  )
}

interface RouteProps {
  readonly series: Series | undefined
  readonly cursor: Cursor
  readonly zones: readonly Zone[]
}

function Route({ series, cursor, zones }: RouteProps) {
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
        zones={zones}
      />
      <figcaption>
        <DirectionLegend hasEnds present={new Set(series.direction)} />
        <p className={styles.small}>{t('route.note')}</p>
        {zones.length > 0 && <p className={styles.small}>{t('route.zones')}</p>}
      </figcaption>
    </figure>
  )
}
