import type { MapSource, Series, Zone } from '@backstride/contract'
import { useCallback, useState } from 'react'
import { DirectionLegend } from '../../charts/direction-legend.tsx'
import type { Cursor } from '../../lib/cursor.ts'
import { chooseRouteView, type RouteView, useRouteView } from '../../lib/preferences.ts'
import { api } from '../../lib/session.ts'
import { useInstallationMap } from '../../lib/use-installation-map.ts'
import { useResource } from '../../lib/use-resource.ts'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import { Choice } from '../choice.tsx'
import { Loading } from '../loading.tsx'
import notice from '../notice.module.css'
import { RoutePicture } from './route-picture.tsx'
import styles from './workout-view.module.css'

interface RoutePanelProps {
  readonly series: Series | undefined
  readonly cursor: Cursor
  /** Whether the zones of the one who looks are drawn: on one's own workouts. */
  readonly hasZones: boolean
  /** Whether a tile service may be asked, where the installation has one. */
  readonly mayAskForMap: boolean
}

const NO_ZONES: readonly Zone[] = []

/** Where the walk went: as a plan or, for whoever asks for that, on the map of the installation's tile service. */
export function RoutePanel({ series, cursor, hasZones, mayAskForMap }: RoutePanelProps) {
  const t = useWords('workout', english)
  const { resource } = useResource(hasZones ? 'zones' : undefined, () => api('listZones'))
  const zones = resource.state === 'ready' ? resource.value.items : NO_ZONES
  const hasPlaces = series?.latitudeDeg.some((latitude) => latitude !== null) ?? false
  const map = useInstallationMap(mayAskForMap && hasPlaces)
  const { shown, choose, hasFailed, fail } = useShownView()
  return (
    <section className={styles.panel} aria-labelledby="route">
      <div className={styles.panelHead}>
        <h2 id="route">{t('route.title')}</h2>
        {map && (
          <Choice
            label={t('map.view')}
            name="route-view"
            options={{ plan: t('map.plan'), map: t('map.map') }}
            value={shown}
            onChange={choose}
          />
        )}
      </div>
      {map && <p className={styles.small}>{t('map.asks', { hosts: hostsOf(map) })}</p>}
      {hasFailed && (
        <p className={notice.notice} role="alert">
          {t('map.failed')}
        </p>
      )}
      {!series && <Loading what={t('theRoute')} height="tall" />}
      {series && !hasPlaces && <p className={styles.note}>{t('route.none')}</p>}
      {series && hasPlaces && (
        <figure className={styles.panel}>
          <RoutePicture
            series={series}
            cursor={cursor}
            zones={zones}
            styleUrl={shown === 'map' ? map?.styleUrl : undefined}
            onFail={fail}
          />
          <figcaption>
            <DirectionLegend hasEnds present={new Set(series.direction)} />
            <p className={styles.small}>{t('route.note')}</p>
            {zones.length > 0 && <p className={styles.small}>{t('route.zones')}</p>}
          </figcaption>
        </figure>
      )}
    </section>
  )
}

/** What was chosen, and the plan instead of a map that did not come, until it is chosen again. */
function useShownView() {
  const chosen = useRouteView()
  const [hasFailed, setHasFailed] = useState(false)
  const choose = (view: RouteView) => {
    setHasFailed(false)
    chooseRouteView(view)
  }
  const fail = useCallback(() => setHasFailed(true), [])
  return { shown: hasFailed ? ('plan' as const) : chosen, choose, hasFailed, fail }
}

function hostsOf({ origins }: MapSource): string {
  return origins.map((origin) => new URL(origin).host).join(', ')
}
