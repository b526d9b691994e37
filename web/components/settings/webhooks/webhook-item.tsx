import type { Webhook, WebhookTicket } from '@backstride/contract'
import { useState } from 'react'
import { api } from '../../../lib/session.ts'
import { useFormat } from '../../../lib/use-format.ts'
import { eventKey } from '../../../lib/webhook-events.ts'
import english from '../../../messages/en/webhooks.json'
import { useWords } from '../../../messages/words.ts'
import styles from '../settings.module.css'
import { Deliveries } from './deliveries.tsx'
import { WebhookActions } from './webhook-actions.tsx'
import { WebhookSecret } from './webhook-secret.tsx'

interface WebhookItemProps {
  readonly webhook: Webhook
  readonly timeZone: string
  readonly onChanged: () => void
}

/** One address: what it is told, whether it takes it, and what can be done with it. */
export function WebhookItem({ webhook, timeZone, onChanged }: WebhookItemProps) {
  const t = useWords('webhooks', english)
  const [ticket, setTicket] = useState<WebhookTicket>()
  const [isLogOpen, setIsLogOpen] = useState(false)
  const [tests, setTests] = useState(0)
  const replace = async () => {
    setTicket(await api('rotateWebhookSecret', { params: { webhookId: webhook.id } }))
    onChanged()
  }
  const events = webhook.events.map((event) => t(`events.${eventKey(event)}`))
  const fields = webhook.fields.map((field) => t(`fields.${field}`))
  return (
    <li className={styles.item}>
      <h3 className={styles.breaking}>{webhook.url}</h3>
      <p className={styles.sub}>{t('told', { events: [...events, ...fields].join(', ') })}</p>
      <Standing webhook={webhook} timeZone={timeZone} />
      <WebhookActions
        webhook={webhook}
        isLogOpen={isLogOpen}
        onLog={() => setIsLogOpen(!isLogOpen)}
        onTested={() => setTests(tests + 1)}
        onReplace={replace}
        onChanged={onChanged}
      />
      {ticket && <WebhookSecret ticket={ticket} onClose={() => setTicket(undefined)} />}
      {isLogOpen && <Deliveries webhook={webhook} timeZone={timeZone} version={tests} />}
    </li>
  )
}

function Standing({ webhook, timeZone }: Pick<WebhookItemProps, 'webhook' | 'timeZone'>) {
  const t = useWords('webhooks', english)
  const { day, dayAndTime } = useFormat()
  const { isEnabled, disabled, previousSecretUntil } = webhook
  return (
    <>
      {disabled ? (
        <p>
          {t('failedOff', {
            day: day(disabled.at, timeZone),
            failure: t(`failures.${disabled.code}`),
            since: day(disabled.failingSince, timeZone),
          })}
        </p>
      ) : (
        <p className={styles.sub}>{isEnabled ? t('on') : t('off')}</p>
      )}
      {previousSecretUntil && (
        <p className={styles.sub}>{t('bothSign', { until: dayAndTime(previousSecretUntil, timeZone) })}</p>
      )}
    </>
  )
}
