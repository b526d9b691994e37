import type { RosterEntry } from '@backstride/contract'
import Link from 'next/link'
import { Sparkline } from '../../charts/sparkline.tsx'
import { NOT_KNOWN } from '../../lib/figures.ts'
import { fieldNames } from '../../lib/grant-fields.ts'
import type { Format } from '../../lib/use-format.ts'
import english from '../../messages/en/coach.json'
import sharing from '../../messages/en/sharing.json'
import { useWords } from '../../messages/words.ts'
import styles from './roster.module.css'

/** A full bar is ten minutes at the least, one session of Alghadir 2019, as for the rules of alerts. */
const LEAST_FULL_S = 600

interface RosterRowProps {
  readonly entry: RosterEntry
  readonly timeZone: string
  /** One for all rows: what writes figures and dates is costly to make. */
  readonly format: Format
}

/** One athlete. Each cell carries the name of its column, which a card on a phone shows. */
export function RosterRow({ entry, timeZone, format }: RosterRowProps) {
  const t = useWords('coach', english)
  const share = useWords('sharing', sharing)
  const { athleteId, name, lastWorkoutAt, recent, backwardByWeekS, fields, until, alerts } = entry
  const granted = fieldNames(fields, share)
  const reasons = alerts.map((rule) => t(`alerts.name.${rule}`)).join(share('separator'))
  const minutes = backwardByWeekS.map((seconds) => format.minutes(seconds)).join(share('separator'))
  return (
    <tr>
      <th scope="row">
        <Link href={`/athletes/${athleteId}/`}>{name}</Link>
      </th>
      <td data-column={t('worthALook')} className={reasons ? styles.worth : styles.calm}>
        {reasons || NOT_KNOWN}
      </td>
      <td data-column={t('roster.weeks')}>
        <Sparkline values={backwardByWeekS} leastFull={LEAST_FULL_S} />
        <span className="visually-hidden">{t('roster.weeksTold', { minutes })}</span>
      </td>
      <td data-column={t('backward')}>{format.minutes(recent.backwardS)}</td>
      <td data-column={t('last')}>{lastWorkoutAt ? format.day(lastWorkoutAt, timeZone) : NOT_KNOWN}</td>
      <td data-column={t('added')}>{format.energy(recent.addedKcal)}</td>
      <td data-column={t('undecided')}>
        {t('ofSessions', { undecided: recent.undecidedSessions, sessions: recent.sessions })}
      </td>
      <td data-column={t('granted')}>
        {until ? t('grantedUntil', { fields: granted, day: format.day(until, timeZone) }) : granted}
      </td>
    </tr>
  )
}
