import type { Me } from '@backstride/contract'
import { api } from '../../../lib/session.ts'
import { useResource } from '../../../lib/use-resource.ts'
import english from '../../../messages/en/webhooks.json'
import { useWords } from '../../../messages/words.ts'
import { Loading } from '../../loading.tsx'
import { Problem } from '../../problem.tsx'
import styles from '../settings.module.css'
import { WebhookForm } from './webhook-form.tsx'
import { WebhookItem } from './webhook-item.tsx'

/** Addresses that are told what happens: added, tried, looked into, switched off. */
export function Webhooks({ me: { timeZone, isDemo } }: { me: Me }) {
  const t = useWords('webhooks', english)
  const { resource, reload } = useResource('webhooks', () => api('listWebhooks'))
  const items = resource.state === 'ready' ? resource.value.items : []
  return (
    <section className={styles.section} aria-labelledby="webhooks">
      <h2 id="webhooks">{t('title')}</h2>
      <p>{t('note')}</p>
      {resource.state === 'loading' && <Loading what={t('what')} height="short" />}
      {resource.state === 'failed' && <Problem error={resource.error} onRetry={reload} />}
      {resource.state === 'ready' && items.length === 0 && <p className={styles.sub}>{t('none')}</p>}
      {items.length > 0 && (
        <ul className={styles.list} aria-label={t('label')}>
          {items.map((webhook) => (
            <WebhookItem key={webhook.id} webhook={webhook} timeZone={timeZone} onChanged={reload} />
          ))}
        </ul>
      )}
      {!isDemo && <WebhookForm onMade={reload} />}
    </section>
  )
}
