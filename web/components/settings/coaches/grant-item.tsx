import type { Grant } from '@backstride/contract'
import { type FormEvent, useState } from 'react'
import { day } from '../../../lib/format-time.ts'
import { fieldNames } from '../../../lib/grant-fields.ts'
import { api } from '../../../lib/session.ts'
import { useAction } from '../../../lib/use-action.ts'
import { lastDay } from '../../../lib/zoned-day.ts'
import button from '../../button.module.css'
import { Confirm } from '../../confirm.tsx'
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
  const [isEditing, setIsEditing] = useState(false)
  const { coachId, coachName, createdAt } = grant
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
        Sees {fieldNames(grant.fields)}, {endOf(grant, timeZone)}. Since {day(createdAt, timeZone)}.
      </p>
      {!isFixed && (
        <div className={button.row}>
          <button
            type="button"
            className={button.quiet}
            aria-expanded={isEditing}
            onClick={() => setIsEditing(!isEditing)}
          >
            Change<span className="visually-hidden"> what {coachName} sees</span>
          </button>
          <Confirm
            label="Revoke"
            about={`what ${coachName} sees`}
            question={`Shall ${coachName} see nothing of yours from now on?`}
            yes="Yes, revoke it"
            onYes={revoke}
          />
        </div>
      )}
      {isEditing && <EditForm grant={grant} timeZone={timeZone} onChanged={changed} />}
    </li>
  )
}

function EditForm({ grant, timeZone, onChanged }: Omit<GrantItemProps, 'isFixed'>) {
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
          Save
        </button>
        <OutcomeText outcome={outcome} done="Saved." />
      </div>
    </form>
  )
}

function endOf({ until, isActive }: Grant, timeZone: string): string {
  if (until === null) return 'until you take it back'
  const last = day(`${lastDay(until, timeZone)}T12:00:00Z`, 'UTC')
  return isActive ? `until the end of ${last}` : `which ended on ${last}`
}
