import type { InvitationOffer, Me } from '@backstride/contract'
import Link from 'next/link'
import { forgetCode } from '../../lib/invitation-code.ts'
import { api, loadSession } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import { type Format, useFormat } from '../../lib/use-format.ts'
import { lastDay } from '../../lib/zoned-day.ts'
import english from '../../messages/en/invitation.json'
import sharing from '../../messages/en/sharing.json'
import { useWords } from '../../messages/words.ts'
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
  const t = useWords('invitation', english)
  const share = useWords('sharing', sharing)
  const format = useFormat()
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
        <h2>{t('accepted', { name: athleteName })}</h2>
        <p>
          {t.rich('next', {
            name: athleteName,
            one: (chunks) => <Link href={`/athletes/${athleteId}/`}>{chunks}</Link>,
            all: (chunks) => <Link href="/coach/">{chunks}</Link>,
          })}
        </p>
      </section>
    )
  }
  return (
    <section className={styles.section} aria-labelledby="offer">
      <h2 id="offer">{t('offers', { name: athleteName })}</h2>
      <ul>
        {fields.map((field) => (
          <li key={field}>{share(`fields.${field}.name`)}</li>
        ))}
      </ul>
      <p>{until ? t('until', { last: lastDayOf(until, me, format) }) : t('untilTaken')}</p>
      <p className={styles.sub}>
        {t('accept', { when: format.dayAndTime(expiresAt, me.timeZone), name: athleteName })}
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
  const t = useWords('invitation', english)
  if (offer.athleteId === me.athleteId) {
    return <p>{t('own')}</p>
  }
  if (me.isDemo) {
    return (
      <p>{t.rich('demo', { link: (chunks) => <a href="/api/auth/login?to=/invitation/">{chunks}</a> })}</p>
    )
  }
  return (
    <button type="button" className={button.primary} disabled={isBusy} onClick={onAccept}>
      {t('acceptButton')}
    </button>
  )
}

function lastDayOf(until: string, { timeZone }: Me, format: Format): string {
  return format.day(`${lastDay(until, timeZone)}T12:00:00Z`, 'UTC')
}
