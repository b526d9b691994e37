import type { WebhookEvent, WebhookField, WebhookTicket } from '@backstride/contract'
import { WEBHOOK_EVENTS, WEBHOOK_FIELDS } from '@backstride/contract/choices'
import { type FormEvent, useState } from 'react'
import { api } from '../../../lib/session.ts'
import { useAction } from '../../../lib/use-action.ts'
import { eventKey } from '../../../lib/webhook-events.ts'
import english from '../../../messages/en/webhooks.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { OutcomeText } from '../../outcome-text.tsx'
import styles from '../settings.module.css'
import { WebhookSecret } from './webhook-secret.tsx'

/** Adds an address and shows its secret, this once. */
export function WebhookForm({ onMade }: { onMade: () => void }) {
  const t = useWords('webhooks', english)
  const [ticket, setTicket] = useState<WebhookTicket>()
  const { outcome, run, reset } = useAction()
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const chosen = (name: string) => new Set(form.getAll(name))
    run(async () => {
      const body = {
        url: String(form.get('url') ?? ''),
        events: WEBHOOK_EVENTS.filter((each) => chosen('events').has(each)),
        fields: WEBHOOK_FIELDS.filter((each) => chosen('fields').has(each)),
      }
      setTicket(await api('createWebhook', { body }))
      onMade()
    })
  }
  if (ticket) return <WebhookSecret ticket={ticket} onClose={() => setTicket(undefined)} />
  return (
    <form className={styles.stack} onSubmit={add} onChange={reset}>
      <div className={styles.field}>
        <label htmlFor="webhook-url">{t('address')}</label>
        <input
          id="webhook-url"
          name="url"
          type="url"
          required
          maxLength={500}
          autoComplete="off"
          aria-describedby="webhook-url-hint"
        />
        <span className={styles.hint} id="webhook-url-hint">
          {t('addressHint')}
        </span>
      </div>
      <Checks legend={t('when')} name="events" of={WEBHOOK_EVENTS} checked textOf={eventText} />
      <Checks legend={t('along')} name="fields" of={WEBHOOK_FIELDS} textOf={fieldText} />
      <div className={styles.actions}>
        <button className={button.secondary} type="submit" disabled={outcome.state === 'busy'}>
          {t('add')}
        </button>
        <OutcomeText outcome={outcome} done="" />
      </div>
    </form>
  )

  function eventText(event: WebhookEvent): string {
    return t(`events.${eventKey(event)}`)
  }

  function fieldText(field: WebhookField): string {
    return t(`fields.${field}`)
  }
}

interface ChecksProps<Value extends string> {
  readonly legend: string
  readonly name: string
  readonly of: readonly Value[]
  readonly checked?: boolean
  readonly textOf: (value: Value) => string
}

function Checks<Value extends string>({ legend, name, of, checked = false, textOf }: ChecksProps<Value>) {
  return (
    <fieldset className={styles.checks}>
      <legend>{legend}</legend>
      {of.map((value) => (
        <label key={value} className={styles.check}>
          <input type="checkbox" name={name} value={value} defaultChecked={checked} />
          <span>{textOf(value)}</span>
        </label>
      ))}
    </fieldset>
  )
}
