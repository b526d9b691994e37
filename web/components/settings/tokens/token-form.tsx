import type { TokenScope, TokenTicket } from '@backstride/contract'
import { type FormEvent, useState } from 'react'
import { api } from '../../../lib/session.ts'
import { useAction } from '../../../lib/use-action.ts'
import button from '../../button.module.css'
import { Choice } from '../../choice.tsx'
import { CopyButton } from '../../copy-button.tsx'
import notice from '../../notice.module.css'
import { OutcomeText } from '../../outcome-text.tsx'
import styles from '../settings.module.css'

const KINDS = { upload: 'Send files', read: 'Read', both: 'Both' } as const

type Kind = keyof typeof KINDS

const SCOPES: Readonly<Record<Kind, TokenScope[]>> = {
  upload: ['upload'],
  read: ['read'],
  both: ['upload', 'read'],
}

/** Makes a token and shows its secret, this once. */
export function TokenForm({ onMade }: { onMade: () => void }) {
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
        <label htmlFor="token-name">What the token is for</label>
        <input id="token-name" name="token-name" required maxLength={80} autoComplete="off" />
        <span className={styles.hint}>For instance: laptop, folder of the watch.</span>
      </div>
      <div className={styles.choices}>
        <p>It may</p>
        <Choice
          label="What the token may do"
          name="token-kind"
          options={KINDS}
          value={kind}
          onChange={setKind}
        />
      </div>
      <div className={styles.actions}>
        <button className={button.secondary} type="submit" disabled={outcome.state === 'busy'}>
          Make a token
        </button>
        <OutcomeText outcome={outcome} done="" />
      </div>
    </form>
  )
}

function Secret({ ticket: { token, secret }, onClose }: { ticket: TokenTicket; onClose: () => void }) {
  return (
    <section className={notice.notice} aria-labelledby="token-ready">
      <h3 id="token-ready">The token “{token.name}”</h3>
      <p>
        Keep it as you would a password. It is shown only now; if it gets lost, revoke it and make another.
      </p>
      <CopyButton name="token" text={secret} />
      <button type="button" className={button.quiet} onClick={onClose}>
        I have it
      </button>
    </section>
  )
}
