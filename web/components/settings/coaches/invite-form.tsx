import type { InvitationTicket } from '@backstride/contract'
import { type FormEvent, useState } from 'react'
import { dayAndTime } from '../../../lib/format-time.ts'
import { api } from '../../../lib/session.ts'
import { useAction } from '../../../lib/use-action.ts'
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
          Make an invitation
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
  return (
    <section className={notice.notice} aria-labelledby="invitation-ready">
      <h3 id="invitation-ready">Give one of these to your coach</h3>
      <p>
        It works once, for whoever has it, until {dayAndTime(ticket.invitation.expiresAt, timeZone)}. It is
        shown only now.
      </p>
      <CopyButton name="link" text={ticket.url} />
      <CopyButton name="code" text={ticket.code} />
      <button type="button" className={button.quiet} onClick={onClose}>
        I have passed it on
      </button>
    </section>
  )
}
