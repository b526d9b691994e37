import type { Me, Zone } from '@backstride/contract'
import { api } from '../../../lib/session.ts'
import { useResource } from '../../../lib/use-resource.ts'
import { Confirm } from '../../confirm.tsx'
import { Loading } from '../../loading.tsx'
import { Problem } from '../../problem.tsx'
import styles from '../settings.module.css'
import { ZoneForm } from './zone-form.tsx'

/** Places that nobody but the athlete sees, on any workout. */
export function Zones({ me }: { me: Me }) {
  const { resource, reload } = useResource('zones', () => api('listZones'))
  return (
    <section className={styles.section} aria-labelledby="zones">
      <h2 id="zones">Private zones</h2>
      <p>
        Nothing that lies in a private zone is shown to a coach, on old workouts and new ones. You still see
        all of it.
      </p>
      {resource.state === 'loading' && <Loading what="your zones" height="short" />}
      {resource.state === 'failed' && <Problem error={resource.error} onRetry={reload} />}
      {resource.state === 'ready' && (
        <ZoneList zones={resource.value.items} isFixed={me.isDemo} onChanged={reload} />
      )}
      {!me.isDemo && <ZoneForm me={me} onAdded={reload} />}
    </section>
  )
}

interface ZoneListProps {
  readonly zones: readonly Zone[]
  readonly isFixed: boolean
  readonly onChanged: () => void
}

function ZoneList({ zones, isFixed, onChanged }: ZoneListProps) {
  if (zones.length === 0) return <p className={styles.sub}>You have no private zones.</p>
  const remove = async (zoneId: string) => {
    await api('deleteZone', { params: { zoneId } })
    onChanged()
  }
  return (
    <ul className={styles.list} aria-label="Your private zones">
      {zones.map(({ id, name, latitudeDeg, longitudeDeg, radiusM }) => (
        <li key={id} className={styles.item}>
          <h3>{name}</h3>
          <p className={styles.sub}>
            {radiusM.toFixed(0)} m around {latitudeDeg.toFixed(5)}, {longitudeDeg.toFixed(5)}
          </p>
          {!isFixed && (
            <Confirm
              label="Remove"
              about={name}
              question={`Shall coaches who have your route see what lies in “${name}”?`}
              yes="Yes, remove the zone"
              onYes={() => remove(id)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
