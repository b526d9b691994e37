import type { Me, RemovalReceipt } from '@backstride/contract'
import { type FormEvent, useState } from 'react'
import { dayAndTime } from '../../../lib/format-time.ts'
import { api } from '../../../lib/session.ts'
import { useAction } from '../../../lib/use-action.ts'
import button from '../../button.module.css'
import notice from '../../notice.module.css'
import { OutcomeText } from '../../outcome-text.tsx'
import styles from '../settings.module.css'

/** Ends an account with everything of it, for whoever types its name, and shows the receipt. */
export function DeleteAccount({ me }: { me: Me }) {
  const [receipt, setReceipt] = useState<RemovalReceipt>()
  return (
    <section className={styles.section} aria-labelledby="delete">
      <h2 id="delete">Delete this account</h2>
      {receipt ? (
        <Receipt receipt={receipt} timeZone={me.timeZone} />
      ) : (
        <Form me={me} onDeleted={setReceipt} />
      )}
    </section>
  )
}

function Form({ me, onDeleted }: { me: Me; onDeleted: (receipt: RemovalReceipt) => void }) {
  const { outcome, run } = useAction()
  const [typed, setTyped] = useState('')
  const remove = (event: FormEvent) => {
    event.preventDefault()
    run(async () => onDeleted(await api('deleteMe', { body: { name: typed } })))
  }
  return (
    <form className={styles.stack} onSubmit={remove}>
      <p>
        Deletes every workout, every original file and everything else of yours. Nothing brings it back, and
        your coaches lose sight of it at once.
      </p>
      <div className={styles.field}>
        <label htmlFor="delete-name">To go ahead, type your name here: {me.name}</label>
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
          Delete everything
        </button>
      </div>
      <OutcomeText outcome={outcome} done="" />
    </form>
  )
}

function Receipt({ receipt, timeZone }: { receipt: RemovalReceipt; timeZone: string }) {
  const { finishedAt, deleted } = receipt
  return (
    <div className={notice.notice} role="status">
      <p>
        Your account is gone since {dayAndTime(finishedAt, timeZone)}. Deleted: {deleted.workouts} workouts,{' '}
        {deleted.uploads} files sent, {deleted.analyses} analyses, {deleted.comments} comments; in all{' '}
        {deleted.items} entries and {deleted.objects} stored objects.
      </p>
      <p>
        {/* A whole new page: nothing of the account is left in this one. */}
        <a href="/">Go to the first page</a>
      </p>
    </div>
  )
}
