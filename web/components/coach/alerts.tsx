import type { Alert } from '@backstride/contract'
import Link from 'next/link'
import { api } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import { useFormat } from '../../lib/use-format.ts'
import { useResource } from '../../lib/use-resource.ts'
import english from '../../messages/en/coach.json'
import { useSpokenLanguage, useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import { hidden } from '../hidden.tsx'
import { Loading } from '../loading.tsx'
import { OutcomeText } from '../outcome-text.tsx'
import { Problem } from '../problem.tsx'
import styles from '../settings/settings.module.css'

interface AlertsProps {
  readonly timeZone: string
  readonly isFixed: boolean
  /** Called when something was put off or asked for again. */
  readonly onChanged: () => void
}

/** The athletes who may need a look, each with the reason and the rule behind it; what is put off waits below. */
export function Alerts({ timeZone, isFixed, onChanged }: AlertsProps) {
  const t = useWords('coach', english)
  const { resource, reload } = useResource('alerts', () => api('listAlerts'))
  if (resource.state === 'loading') return <Loading what={t('alerts.what')} height="short" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  const { items } = resource.value
  if (items.length === 0) return null
  const due = items.filter(({ snoozedUntil }) => snoozedUntil === null)
  const later = items.filter(({ snoozedUntil }) => snoozedUntil !== null)
  const changed = () => {
    reload()
    onChanged()
  }
  const item = (alert: Alert) => (
    <AlertItem
      key={`${alert.athleteId} ${alert.rule}`}
      alert={alert}
      timeZone={timeZone}
      isFixed={isFixed}
      onChanged={changed}
    />
  )
  return (
    <section className={styles.section} aria-labelledby="alerts">
      <h2 id="alerts">{t('worthALook')}</h2>
      {due.length === 0 && <p>{t('alerts.none')}</p>}
      <ul className={styles.list} aria-label={t('worthALook')}>
        {due.map(item)}
      </ul>
      {later.length > 0 && (
        <details>
          <summary>{t('alerts.later', { count: later.length })}</summary>
          <ul className={styles.list}>{later.map(item)}</ul>
        </details>
      )}
    </section>
  )
}

const PAUSES_DAYS = [7, 28] as const

function AlertItem({ alert, timeZone, isFixed, onChanged }: AlertsProps & { alert: Alert }) {
  const t = useWords('coach', english)
  const format = useFormat()
  const reasonOf = useReason()
  const { athleteId, athleteName, rule, snoozedUntil } = alert
  const { outcome, run } = useAction()
  const params = { athleteId, rule }
  const snooze = (days: number) =>
    run(async () => {
      await api('snoozeAlert', { params, body: { days } })
      onChanged()
    })
  const wake = () =>
    run(async () => {
      await api('unsnoozeAlert', { params })
      onChanged()
    })
  return (
    <li className={styles.item}>
      <h3>
        <Link href={`/athletes/${athleteId}/`}>{athleteName}</Link>
      </h3>
      <p>{reasonOf(alert)}</p>
      <p className={styles.hint}>
        {t('alerts.rule', { rule: t(`alerts.text.${rule}`) })}{' '}
        {snoozedUntil && t('alerts.until', { when: format.dayAndTime(snoozedUntil, timeZone) })}
      </p>
      {!isFixed && (
        <div className={button.row}>
          {snoozedUntil ? (
            <button type="button" className={button.quiet} onClick={wake}>
              {t.rich('alerts.again', { name: athleteName, hidden })}
            </button>
          ) : (
            PAUSES_DAYS.map((days) => (
              <button key={days} type="button" className={button.quiet} onClick={() => snooze(days)}>
                {t.rich('alerts.putOff', { days, name: athleteName, hidden })}
              </button>
            ))
          )}
        </div>
      )}
      <OutcomeText outcome={outcome} done="" />
    </li>
  )
}

/** What was found, in the words of the API for readers of English, else said from the figure and its unit. */
function useReason(): (alert: Alert) => string {
  const t = useWords('coach', english)
  const format = useFormat()
  const language = useSpokenLanguage()
  const written: Record<Alert['unit'], (value: number) => string> = {
    share: format.percent,
    ratio: (value) => format.number(value, 1),
    bpm: format.beats,
    days: format.count,
  }
  return ({ reason, unit, value }) =>
    language === 'en' ? reason : t(`alerts.reason.${unit}`, { value: written[unit](value) })
}
