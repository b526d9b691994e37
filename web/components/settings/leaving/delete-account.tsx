import type { Me, RemovalReceipt } from '@backstride/contract'
import { type FormEvent, useState } from 'react'
import { api } from '../../../lib/session.ts'
import { useAction } from '../../../lib/use-action.ts'
import { useFormat } from '../../../lib/use-format.ts'
import english from '../../../messages/en/settings.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import notice from '../../notice.module.css'
import { OutcomeText } from '../../outcome-text.tsx'
import styles from '../settings.module.css'
import { KeptHere } from './kept-here.tsx'

/** Ends an account with everything of it, for whoever types its name, and shows the receipt. */
export function DeleteAccount({ me }: { me: Me }) {
  const t = useWords('settings', english)
  const [receipt, setReceipt] = useState<RemovalReceipt>()
  return (
    <section className={styles.section} aria-labelledby="delete">
      <h2 id="delete">{t('delete.title')}</h2>
      {receipt ? (
        <>
          <Receipt receipt={receipt} timeZone={me.timeZone} />
          <KeptHere athleteId={me.athleteId} />
        </>
      ) : (
        <Form me={me} onDeleted={setReceipt} />
      )}
    </section>
  )
}

function Form({ me, onDeleted }: { me: Me; onDeleted: (receipt: RemovalReceipt) => void }) {
  const t = useWords('settings', english)
  const { outcome, run } = useAction()
  const [typed, setTyped] = useState('')
  const remove = (event: FormEvent) => {
    event.preventDefault()
    run(async () => onDeleted(await api('deleteMe', { body: { name: typed } })))
  }
  return (
    <form className={styles.stack} onSubmit={remove}>
      <p>{t('delete.note')}</p>
      <div className={styles.field}>
        <label htmlFor="delete-name">{t('delete.type', { name: me.name })}</label>
        <input
          id="delete-name"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <div className={button.row}>
        <button
          type="submit"
          className={button.secondary}
          disabled={typed !== me.name || outcome.state === 'busy'}
        >
          {t('delete.button')}
        </button>
      </div>
      <OutcomeText outcome={outcome} done="" />
    </form>
  )
}

function Receipt({ receipt, timeZone }: { receipt: RemovalReceipt; timeZone: string }) {
  const t = useWords('settings', english)
  const format = useFormat()
  const { requestedAt, finishedAt, deleted, unreachedServices } = receipt
  return (
    <div className={notice.notice} role="status">
      <p>
        {t('delete.receipt', { ...deleted, when: format.dayAndTime(finishedAt ?? requestedAt, timeZone) })}
      </p>
      {unreachedServices.length > 0 && (
        <p>{t('delete.unreached', { services: unreachedServices.join(', ') })}</p>
      )}
      <p>
        {/* A whole new page: nothing of the account is left in this one. */}
        <a href="/">{t('delete.first')}</a>
      </p>
    </div>
  )
}
