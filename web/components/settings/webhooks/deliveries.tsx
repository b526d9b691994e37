import type { Delivery, Webhook } from '@backstride/contract'
import { api } from '../../../lib/session.ts'
import { useFormat } from '../../../lib/use-format.ts'
import { useResource } from '../../../lib/use-resource.ts'
import { eventKey } from '../../../lib/webhook-events.ts'
import english from '../../../messages/en/webhooks.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { Loading } from '../../loading.tsx'
import { Problem } from '../../problem.tsx'
import { ScrollTable } from '../../scroll-table.tsx'
import styles from '../settings.module.css'

interface DeliveriesProps {
  readonly webhook: Webhook
  readonly timeZone: string
  /** Another one looks again. */
  readonly version: number
}

/** What an address was told lately, and how it answered. */
export function Deliveries({ webhook, timeZone, version }: DeliveriesProps) {
  const t = useWords('webhooks', english)
  const { resource, reload } = useResource(
    webhook.id,
    (webhookId) => api('listDeliveries', { params: { webhookId } }),
    version,
  )
  if (resource.state === 'loading') return <Loading what={t('log.what')} height="short" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  const { items } = resource.value
  return (
    <>
      {items.length === 0 ? (
        <p className={styles.sub}>{t('log.none')}</p>
      ) : (
        <ScrollTable label={t('log.label', { host: new URL(webhook.url).host })}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('log.event')}</th>
                <th scope="col">{t('log.when')}</th>
                <th scope="col">{t('log.state')}</th>
                <th scope="col">{t('log.attempts')}</th>
                <th scope="col">{t('log.answer')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((delivery) => (
                <DeliveryRow key={delivery.id} delivery={delivery} timeZone={timeZone} />
              ))}
            </tbody>
          </table>
        </ScrollTable>
      )}
      <button type="button" className={button.quiet} onClick={reload}>
        {t('log.reload')}
      </button>
    </>
  )
}

function DeliveryRow({ delivery, timeZone }: { delivery: Delivery; timeZone: string }) {
  const t = useWords('webhooks', english)
  const { dayAndTime, timeOfDay } = useFormat()
  const { type, createdAt, state, nextAttemptAt, attempts } = delivery
  const isWaiting = state === 'pending' && attempts.length === 0
  return (
    <tr>
      <th scope="row">{t(`events.${eventKey(type)}`)}</th>
      <td>{dayAndTime(createdAt, timeZone)}</td>
      <td>
        {isWaiting ? t('log.waiting') : t(`log.${state}`)}
        {!isWaiting && nextAttemptAt && (
          <span className={styles.sub}> {t('log.next', { at: timeOfDay(nextAttemptAt, timeZone) })}</span>
        )}
      </td>
      <td>{attempts.length}</td>
      <td>
        <LastAnswer attempt={attempts.at(-1)} />
      </td>
    </tr>
  )
}

function LastAnswer({ attempt }: { attempt: Delivery['attempts'][number] | undefined }) {
  const t = useWords('webhooks', english)
  if (!attempt) return null
  const { status, code, durationMs, answer } = attempt
  if (status === null) return code && t(`failures.${code}`)
  return (
    <>
      {t('log.answered', { status: String(status), seconds: (durationMs / 1000).toFixed(1) })}
      {answer && (
        <>
          {' '}
          <code>{answer}</code>
        </>
      )}
    </>
  )
}
