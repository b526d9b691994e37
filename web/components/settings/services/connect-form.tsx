import type { Connection } from '@backstride/contract'
import type { FormEvent } from 'react'
import { api } from '../../../lib/session.ts'
import { useAction } from '../../../lib/use-action.ts'
import english from '../../../messages/en/services.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { OutcomeText } from '../../outcome-text.tsx'
import styles from '../settings.module.css'

/** Begins to connect an account, for the first time or again: the browser goes on to the service's own page. */
export function ConnectForm({ connection }: { connection: Connection }) {
  const { service, displayName: name, account } = connection
  const t = useWords('services', english)
  const { outcome, run } = useAction()
  const connect = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const coachMaySee = new FormData(event.currentTarget).has('coach-may-see')
    run(async () => {
      const { url } = await api('startConnection', { params: { service }, body: { coachMaySee } })
      location.assign(url)
    })
  }
  return (
    <form onSubmit={connect}>
      <label className={styles.check}>
        <input type="checkbox" name="coach-may-see" defaultChecked={account?.coachMaySee ?? true} />
        <span>{t('coaches')}</span>
      </label>
      <div className={button.row}>
        <button className={button.secondary} type="submit" disabled={outcome.state === 'busy'}>
          {account ? t('again', { name }) : t('connect', { name })}
        </button>
        <OutcomeText outcome={outcome} done="" />
      </div>
    </form>
  )
}
