import type { InvitationTicket } from '@backstride/contract'
import { type FormEvent, useState } from 'react'
import { api } from '../../../lib/session.ts'
import { useAction } from '../../../lib/use-action.ts'
import { useFormat } from '../../../lib/use-format.ts'
import english from '../../../messages/en/settings.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { CopyButton } from '../../copy-button.tsx'
import notice from '../../notice.module.css'
import { OutcomeText } from '../../outcome-text.tsx'
import styles from '../settings.module.css'
import { GrantFields, grantOf } from './grant-fields.tsx'

const NOTHING_YET = { fields: ['summary' as const, 'segments' as const, 'heartRate' as const], until: null }

interface InviteFormProps {
  readonly timeZone: string
  readonly onInvited: () => void
}

/** Makes an invitation and shows its code, which nobody can look up later. */
export function InviteForm({ timeZone, onInvited }: InviteFormProps) {
  const t = useWords('settings', english)
  const [ticket, setTicket] = useState<InvitationTicket>()
  const { outcome, run, reset } = useAction()
  const invite = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    run(async () => {
      setTicket(await api('createInvitation', { body: grantOf(form, timeZone) }))
      onInvited()
    })
  }
  if (ticket) {
    return <Ticket ticket={ticket} timeZone={timeZone} onClose={() => setTicket(undefined)} />
  }
  return (
    <form className={styles.stack} onSubmit={invite} onChange={reset}>
      <GrantFields initial={NOTHING_YET} timeZone={timeZone} />
      <div className={styles.actions}>
        <button className={button.primary} type="submit" disabled={outcome.state === 'busy'}>
          {t('invite.make')}
        </button>
        <OutcomeText outcome={outcome} done="" />
      </div>
    </form>
  )
}

interface TicketProps {
  readonly ticket: InvitationTicket
  readonly timeZone: string
  readonly onClose: () => void
}

function Ticket({ ticket, timeZone, onClose }: TicketProps) {
  const t = useWords('settings', english)
  const format = useFormat()
  return (
    <section className={notice.notice} aria-labelledby="invitation-ready">
      <h3 id="invitation-ready">{t('invite.give')}</h3>
      <p>{t('invite.note', { when: format.dayAndTime(ticket.invitation.expiresAt, timeZone) })}</p>
      <CopyButton name={t('invite.link')} text={ticket.url} />
      <CopyButton name={t('invite.code')} text={ticket.code} />
      <button type="button" className={button.quiet} onClick={onClose}>
        {t('invite.passed')}
      </button>
    </section>
  )
}
