import type { Invitation } from '@backstride/contract'
import { dayAndTime } from '../../../lib/format-time.ts'
import { fieldNames } from '../../../lib/grant-fields.ts'
import { api } from '../../../lib/session.ts'
import { Confirm } from '../../confirm.tsx'
import styles from '../settings.module.css'

interface OpenInvitationsProps {
  readonly invitations: readonly Invitation[]
  readonly timeZone: string
  readonly onChanged: () => void
}

/** Invitations that nobody has accepted yet, each of which can be taken back. */
export function OpenInvitations({ invitations, timeZone, onChanged }: OpenInvitationsProps) {
  const open = invitations.filter(({ state }) => state === 'open')
  if (open.length === 0) return null
  const withdraw = async (invitationId: string) => {
    await api('withdrawInvitation', { params: { invitationId } })
    onChanged()
  }
  return (
    <>
      <h3>Waiting to be accepted</h3>
      <ul className={styles.list}>
        {open.map(({ id, fields, createdAt, expiresAt }) => (
          <li key={id} className={styles.item}>
            <p className={styles.sub}>
              Made {dayAndTime(createdAt, timeZone)}, good until {dayAndTime(expiresAt, timeZone)}; offers{' '}
              {fieldNames(fields)}.
            </p>
            <Confirm
              label="Withdraw"
              about={`the invitation of ${dayAndTime(createdAt, timeZone)}`}
              question="Shall this invitation open nothing any more?"
              yes="Yes, withdraw it"
              onYes={() => withdraw(id)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
