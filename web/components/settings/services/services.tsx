import type { Me } from '@backstride/contract'
import { useSearchParams } from 'next/navigation'
import { api } from '../../../lib/session.ts'
import { useResource } from '../../../lib/use-resource.ts'
import english from '../../../messages/en/services.json'
import { useWords } from '../../../messages/words.ts'
import { Loading } from '../../loading.tsx'
import notice from '../../notice.module.css'
import { Problem } from '../../problem.tsx'
import styles from '../settings.module.css'
import { ServiceItem } from './service-item.tsx'

/** Why a service sent somebody back in vain, as the API says it in the address. */
const REFUSALS = ['stale', 'refused', 'down'] as const

/** Services that watches send to: connected, looked over, disconnected. */
export function Services({ me }: { me: Me }) {
  const t = useWords('services', english)
  const { resource, reload } = useResource('connections', () => api('listConnections'))
  const items = resource.state === 'ready' ? resource.value.items : []
  const query = useSearchParams()
  const connected = query.get('connected')
  const refusal = REFUSALS.find((each) => each === query.get('unconnected'))
  const fresh = items.find(({ service, account }) => service === connected && account !== null)
  return (
    <section className={styles.section} aria-labelledby="services">
      <h2 id="services">{t('title')}</h2>
      {resource.state === 'loading' && <Loading what={t('what')} height="short" />}
      {resource.state === 'failed' && <Problem error={resource.error} onRetry={reload} />}
      {resource.state === 'ready' && <p>{items.length === 0 ? t('none') : t('note')}</p>}
      {fresh && (
        <p className={notice.notice} role="status">
          {t('connected', { name: fresh.displayName })}
        </p>
      )}
      {refusal && (
        <p className={notice.notice} role="status">
          {t(`unconnected.${refusal}`)}
        </p>
      )}
      {items.length > 0 && (
        <ul className={styles.list} aria-label={t('label')}>
          {items.map((connection) => (
            <ServiceItem key={connection.service} connection={connection} me={me} onChanged={reload} />
          ))}
        </ul>
      )}
    </section>
  )
}
