import type { TokenScope, TokenTicket } from '@backstride/contract'
import { type FormEvent, useState } from 'react'
import { api } from '../../../lib/session.ts'
import { useAction } from '../../../lib/use-action.ts'
import english from '../../../messages/en/settings.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { Choice } from '../../choice.tsx'
import { CopyButton } from '../../copy-button.tsx'
import notice from '../../notice.module.css'
import { OutcomeText } from '../../outcome-text.tsx'
import styles from '../settings.module.css'

type Kind = 'upload' | 'read' | 'both'

const SCOPES: Readonly<Record<Kind, TokenScope[]>> = {
  upload: ['upload'],
  read: ['read'],
  both: ['upload', 'read'],
}

/** Makes a token and shows its secret, this once. */
export function TokenForm({ onMade }: { onMade: () => void }) {
  const t = useWords('settings', english)
  const [kind, setKind] = useState<Kind>('upload')
  const [ticket, setTicket] = useState<TokenTicket>()
  const { outcome, run, reset } = useAction()
  const make = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('token-name') ?? '')
    run(async () => {
      setTicket(await api('createToken', { body: { name, scopes: SCOPES[kind] } }))
      onMade()
    })
  }
  if (ticket) return <Secret ticket={ticket} onClose={() => setTicket(undefined)} />
  return (
    <form className={styles.stack} onSubmit={make} onChange={reset}>
      <div className={styles.field}>
        <label htmlFor="token-name">{t('tokens.for')}</label>
        <input id="token-name" name="token-name" required maxLength={80} autoComplete="off" />
        <span className={styles.hint}>{t('tokens.forHint')}</span>
      </div>
      <div className={styles.choices}>
        <p>{t('tokens.itMay')}</p>
        <Choice
          label={t('tokens.mayLabel')}
          name="token-kind"
          options={{ upload: t('tokens.upload'), read: t('tokens.read'), both: t('tokens.both') }}
          value={kind}
          onChange={setKind}
        />
      </div>
      <div className={styles.actions}>
        <button className={button.secondary} type="submit" disabled={outcome.state === 'busy'}>
          {t('tokens.make')}
        </button>
        <OutcomeText outcome={outcome} done="" />
      </div>
    </form>
  )
}

function Secret({ ticket: { token, secret }, onClose }: { ticket: TokenTicket; onClose: () => void }) {
  const t = useWords('settings', english)
  return (
    <section className={notice.notice} aria-labelledby="token-ready">
      <h3 id="token-ready">{t('tokens.ready', { name: token.name })}</h3>
      <p>{t('tokens.keep')}</p>
      <CopyButton name={t('tokens.copyName')} text={secret} />
      <button type="button" className={button.quiet} onClick={onClose}>
        {t('tokens.have')}
      </button>
    </section>
  )
}
