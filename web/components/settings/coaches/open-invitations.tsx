import type { Invitation } from '@backstride/contract'
import { fieldNames } from '../../../lib/grant-fields.ts'
import { api } from '../../../lib/session.ts'
import { useFormat } from '../../../lib/use-format.ts'
import english from '../../../messages/en/settings.json'
import sharing from '../../../messages/en/sharing.json'
import { useWords } from '../../../messages/words.ts'
import { Confirm } from '../../confirm.tsx'
import styles from '../settings.module.css'

interface OpenInvitationsProps {
  readonly invitations: readonly Invitation[]
  readonly timeZone: string
  readonly onChanged: () => void
}

/** Invitations that nobody has accepted yet, each of which can be taken back. */
export function OpenInvitations({ invitations, timeZone, onChanged }: OpenInvitationsProps) {
  const t = useWords('settings', english)
  const share = useWords('sharing', sharing)
  const format = useFormat()
  const open = invitations.filter(({ state }) => state === 'open')
  if (open.length === 0) return null
  const withdraw = async (invitationId: string) => {
    await api('withdrawInvitation', { params: { invitationId } })
    onChanged()
  }
  return (
    <>
      <h3>{t('open.title')}</h3>
      <ul className={styles.list}>
        {open.map(({ id, fields, createdAt, expiresAt }) => (
          <li key={id} className={styles.item}>
            <p className={styles.sub}>
              {t('open.note', {
                made: format.dayAndTime(createdAt, timeZone),
                until: format.dayAndTime(expiresAt, timeZone),
                fields: fieldNames(fields, share),
              })}
            </p>
            <Confirm
              label={t('open.withdraw')}
              about={t('open.about', { made: format.dayAndTime(createdAt, timeZone) })}
              question={t('open.question')}
              yes={t('open.yes')}
              onYes={() => withdraw(id)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
