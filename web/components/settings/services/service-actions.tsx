import type { Connection } from '@backstride/contract'
import Link from 'next/link'
import { useState } from 'react'
import { api } from '../../../lib/session.ts'
import { useAction } from '../../../lib/use-action.ts'
import english from '../../../messages/en/services.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { Choice } from '../../choice.tsx'
import { Confirm } from '../../confirm.tsx'
import { hidden } from '../../hidden.tsx'
import { OutcomeText } from '../../outcome-text.tsx'
import styles from '../settings.module.css'

interface ServiceActionsProps {
  readonly connection: Connection
  readonly isLetIn: boolean
  readonly onChanged: () => void
}

/** What can be done with an account that is connected. */
export function ServiceActions({ connection, isLetIn, onChanged }: ServiceActionsProps) {
  const { service, displayName: name } = connection
  const t = useWords('services', english)
  const fetching = useAction()
  const [workouts, setWorkouts] = useState<'keep' | 'delete'>('keep')
  const params = { service }
  const fetchNow = () => fetching.run(() => api('syncConnection', { params }))
  const disconnect = async () => {
    await api('removeConnection', { params, query: { workouts } })
    onChanged()
  }
  return (
    <>
      <div className={button.row}>
        {isLetIn && (
          <button
            type="button"
            className={button.secondary}
            disabled={fetching.outcome.state === 'busy'}
            onClick={fetchNow}
          >
            {t.rich('fetch', { name, hidden })}
          </button>
        )}
        <Confirm
          label={t('disconnect.label')}
          about={name}
          question={t('disconnect.question', { name })}
          yes={t('disconnect.yes')}
          onYes={disconnect}
        >
          <Choice
            label={t('disconnect.legend', { name })}
            name={`workouts-of-${service}`}
            options={{ keep: t('disconnect.keep'), delete: t('disconnect.delete') }}
            value={workouts}
            onChange={setWorkouts}
          />
          <p className={styles.sub}>{t(workouts === 'keep' ? 'disconnect.kept' : 'disconnect.deleted')}</p>
        </Confirm>
      </div>
      {fetching.outcome.state === 'done' ? (
        <p className={styles.sub} role="status">
          {t.rich('ordered', { link: (chunks) => <Link href="/imports/">{chunks}</Link> })}
        </p>
      ) : (
        <OutcomeText outcome={fetching.outcome} done="" />
      )}
    </>
  )
}
