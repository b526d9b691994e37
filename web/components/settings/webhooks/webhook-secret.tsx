import type { WebhookTicket } from '@backstride/contract'
import english from '../../../messages/en/webhooks.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { CopyButton } from '../../copy-button.tsx'
import notice from '../../notice.module.css'

interface WebhookSecretProps {
  readonly ticket: WebhookTicket
  readonly onClose: () => void
}

/** A new secret, which no page can show again. */
export function WebhookSecret({ ticket: { webhook, secret }, onClose }: WebhookSecretProps) {
  const t = useWords('webhooks', english)
  const id = `secret-${webhook.id}`
  return (
    <section className={notice.notice} aria-labelledby={id}>
      <h3 id={id}>{t('secret', { host: new URL(webhook.url).host })}</h3>
      <p>{t('keep')}</p>
      <CopyButton name={t('copyName')} text={secret} />
      <button type="button" className={button.quiet} onClick={onClose}>
        {t('have')}
      </button>
    </section>
  )
}
