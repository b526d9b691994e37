import type { Webhook } from '@backstride/contract'
import { api } from '../../../lib/session.ts'
import { useAction } from '../../../lib/use-action.ts'
import english from '../../../messages/en/webhooks.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { Confirm } from '../../confirm.tsx'
import { hidden } from '../../hidden.tsx'
import { OutcomeText } from '../../outcome-text.tsx'

interface WebhookActionsProps {
  readonly webhook: Webhook
  readonly isLogOpen: boolean
  readonly onLog: () => void
  readonly onTested: () => void
  readonly onReplace: () => Promise<void>
  readonly onChanged: () => void
}

/** What can be done with one address. */
export function WebhookActions(props: WebhookActionsProps) {
  const { webhook, isLogOpen, onLog, onTested, onReplace, onChanged } = props
  const t = useWords('webhooks', english)
  const testing = useAction()
  const switching = useAction()
  const params = { webhookId: webhook.id }
  const host = new URL(webhook.url).host
  const words = { host, hidden }
  const test = async () => {
    await api('testWebhook', { params })
    onTested()
  }
  const change = async () => {
    await api('updateWebhook', { params, body: { isEnabled: !webhook.isEnabled } })
    onChanged()
  }
  const remove = async () => {
    await api('deleteWebhook', { params })
    onChanged()
  }
  return (
    <>
      <div className={button.row}>
        <button type="button" className={button.secondary} onClick={() => testing.run(test)}>
          {t.rich('actions.test', words)}
        </button>
        <button type="button" className={button.quiet} aria-expanded={isLogOpen} onClick={onLog}>
          {t.rich(isLogOpen ? 'actions.hideLog' : 'actions.log', words)}
        </button>
        <button type="button" className={button.quiet} onClick={() => switching.run(change)}>
          {t.rich(webhook.isEnabled ? 'actions.off' : 'actions.on', words)}
        </button>
        <Confirm
          label={t('actions.replace')}
          about={host}
          question={t('actions.replaceQuestion')}
          yes={t('actions.replaceYes')}
          onYes={onReplace}
        />
        <Confirm
          label={t('actions.remove')}
          about={host}
          question={t('actions.removeQuestion', { host })}
          yes={t('actions.removeYes')}
          onYes={remove}
        />
      </div>
      <OutcomeText outcome={testing.outcome} done={t('actions.tested')} />
      <OutcomeText outcome={switching.outcome} done="" />
    </>
  )
}
