import type { InvitationOffer, Me } from '@backstride/contract'
import Link from 'next/link'
import { day, dayAndTime } from '../../lib/format-time.ts'
import { FIELD_TEXTS } from '../../lib/grant-fields.ts'
import { forgetCode } from '../../lib/invitation-code.ts'
import { api, loadSession } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import { lastDay } from '../../lib/zoned-day.ts'
import button from '../button.module.css'
import notice from '../notice.module.css'
import { OutcomeText } from '../outcome-text.tsx'
import styles from '../settings/settings.module.css'

interface OfferProps {
  readonly offer: InvitationOffer
  readonly code: string
  readonly me: Me
}

/** What an athlete offers, and what accepting means for both. */
export function Offer({ offer, code, me }: OfferProps) {
  const { athleteId, athleteName, fields, until, expiresAt } = offer
  const { outcome, run } = useAction()
  const accept = () =>
    run(async () => {
      await api('acceptInvitation', { body: { code } })
      forgetCode()
      await loadSession()
    })
  if (outcome.state === 'done') {
    return (
      <section className={notice.notice} role="status">
        <h2>{athleteName} is now among your athletes</h2>
        <p>
          <Link href={`/athletes/${athleteId}/`}>Look at {athleteName}’s workouts</Link>, or go to{' '}
          <Link href="/coach/">all your athletes</Link>.
        </p>
      </section>
    )
  }
  return (
    <section className={styles.section} aria-labelledby="offer">
      <h2 id="offer">{athleteName} would let you see</h2>
      <ul>
        {fields.map((field) => (
          <li key={field}>{FIELD_TEXTS[field].name}</li>
        ))}
      </ul>
      <p>{until ? `Until the end of ${lastDayOf(until, me)}.` : 'Until the athlete takes it back.'}</p>
      <p className={styles.sub}>
        Accept by {dayAndTime(expiresAt, me.timeZone)}. {athleteName} sees your name, and when you look at
        what.
      </p>
      <Answer offer={offer} me={me} isBusy={outcome.state === 'busy'} onAccept={accept} />
      <OutcomeText outcome={outcome} done="" />
    </section>
  )
}

interface AnswerProps {
  readonly offer: InvitationOffer
  readonly me: Me
  readonly isBusy: boolean
  readonly onAccept: () => void
}

function Answer({ offer, me, isBusy, onAccept }: AnswerProps) {
  if (offer.athleteId === me.athleteId) {
    return <p>This invitation is your own. Pass its link on to your coach.</p>
  }
  if (me.isDemo) {
    return (
      <p>
        The demonstration cannot accept an invitation.{' '}
        <a href="/api/auth/login?to=/invitation/">Sign in as yourself</a> first.
      </p>
    )
  }
  return (
    <button type="button" className={button.primary} disabled={isBusy} onClick={onAccept}>
      Accept
    </button>
  )
}

function lastDayOf(until: string, { timeZone }: Me): string {
  return day(`${lastDay(until, timeZone)}T12:00:00Z`, 'UTC')
}
