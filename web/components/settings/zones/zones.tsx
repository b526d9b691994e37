import type { Me, Zone } from '@backstride/contract'
import { api } from '../../../lib/session.ts'
import { useFormat } from '../../../lib/use-format.ts'
import { useResource } from '../../../lib/use-resource.ts'
import english from '../../../messages/en/settings.json'
import { useWords } from '../../../messages/words.ts'
import { Confirm } from '../../confirm.tsx'
import { Loading } from '../../loading.tsx'
import { Problem } from '../../problem.tsx'
import styles from '../settings.module.css'
import { ZoneForm } from './zone-form.tsx'

/** Places that nobody but the athlete sees, on any workout. */
export function Zones({ me }: { me: Me }) {
  const t = useWords('settings', english)
  const { resource, reload } = useResource('zones', () => api('listZones'))
  return (
    <section className={styles.section} aria-labelledby="zones">
      <h2 id="zones">{t('zones.title')}</h2>
      <p>{t('zones.note')}</p>
      {resource.state === 'loading' && <Loading what={t('zones.what')} height="short" />}
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
  const t = useWords('settings', english)
  const format = useFormat()
  if (zones.length === 0) return <p className={styles.sub}>{t('zones.none')}</p>
  const remove = async (zoneId: string) => {
    await api('deleteZone', { params: { zoneId } })
    onChanged()
  }
  return (
    <ul className={styles.list} aria-label={t('zones.label')}>
      {zones.map(({ id, name, latitudeDeg, longitudeDeg, radiusM }) => (
        <li key={id} className={styles.item}>
          <h3>{name}</h3>
          <p className={styles.sub}>
            {t('zones.around', {
              radius: format.count(radiusM),
              latitude: format.number(latitudeDeg, 5),
              longitude: format.number(longitudeDeg, 5),
            })}
          </p>
          {!isFixed && (
            <Confirm
              label={t('remove')}
              about={name}
              question={t('zones.question', { name })}
              yes={t('zones.yes')}
              onYes={() => remove(id)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
