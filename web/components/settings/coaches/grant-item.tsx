import type { Grant } from '@backstride/contract'
import { type FormEvent, useState } from 'react'
import { fieldNames } from '../../../lib/grant-fields.ts'
import { api } from '../../../lib/session.ts'
import { useAction } from '../../../lib/use-action.ts'
import { useFormat } from '../../../lib/use-format.ts'
import { lastDay } from '../../../lib/zoned-day.ts'
import english from '../../../messages/en/settings.json'
import sharing from '../../../messages/en/sharing.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { Confirm } from '../../confirm.tsx'
import { hidden } from '../../hidden.tsx'
import { OutcomeText } from '../../outcome-text.tsx'
import styles from '../settings.module.css'
import { GrantFields, grantOf } from './grant-fields.tsx'

interface GrantItemProps {
  readonly grant: Grant
  readonly timeZone: string
  readonly isFixed: boolean
  readonly onChanged: () => void
}

/** One coach: what is shared, until when, and the ways to change it or end it. */
export function GrantItem({ grant, timeZone, isFixed, onChanged }: GrantItemProps) {
  const t = useWords('settings', english)
  const share = useWords('sharing', sharing)
  const format = useFormat()
  const [isEditing, setIsEditing] = useState(false)
  const { coachId, coachName, createdAt, until } = grant
  const revoke = async () => {
    await api('revokeGrant', { params: { coachId } })
    onChanged()
  }
  const changed = () => {
    setIsEditing(false)
    onChanged()
  }
  return (
    <li className={styles.item}>
      <h3>{coachName}</h3>
      <p className={styles.sub}>
        {t(kindOf(grant), {
          fields: fieldNames(grant.fields, share),
          last: until === null ? '' : format.day(`${lastDay(until, timeZone)}T12:00:00Z`, 'UTC'),
          since: format.day(createdAt, timeZone),
        })}
      </p>
      {!isFixed && (
        <div className={button.row}>
          <button
            type="button"
            className={button.quiet}
            aria-expanded={isEditing}
            onClick={() => setIsEditing(!isEditing)}
          >
            {t.rich('change', {
              name: coachName,
              hidden,
            })}
          </button>
          <Confirm
            label={t('revoke')}
            about={t('grant.about', { name: coachName })}
            question={t('grant.question', { name: coachName })}
            yes={t('grant.yes')}
            onYes={revoke}
          />
        </div>
      )}
      {isEditing && <EditForm grant={grant} timeZone={timeZone} onChanged={changed} />}
    </li>
  )
}

function EditForm({ grant, timeZone, onChanged }: Omit<GrantItemProps, 'isFixed'>) {
  const t = useWords('settings', english)
  const { outcome, run } = useAction()
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const body = grantOf(new FormData(event.currentTarget), timeZone)
    run(async () => {
      await api('updateGrant', { params: { coachId: grant.coachId }, body })
      onChanged()
    })
  }
  return (
    <form className={styles.stack} onSubmit={save}>
      <GrantFields initial={grant} timeZone={timeZone} />
      <div className={styles.actions}>
        <button className={button.primary} type="submit" disabled={outcome.state === 'busy'}>
          {t('save')}
        </button>
        <OutcomeText outcome={outcome} done={t('saved')} />
      </div>
    </form>
  )
}

function kindOf({ until, isActive }: Grant) {
  if (until === null) return 'grant.open'
  return isActive ? 'grant.until' : 'grant.ended'
}
