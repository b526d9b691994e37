import type { Alert } from '@backstride/contract'
import Link from 'next/link'
import { dayAndTime } from '../../lib/format-time.ts'
import { api } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import { useResource } from '../../lib/use-resource.ts'
import button from '../button.module.css'
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
  const { resource, reload } = useResource('alerts', () => api('listAlerts'))
  if (resource.state === 'loading') return <Loading what="what needs a look" height="short" />
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
      <h2 id="alerts">Worth a look</h2>
      {due.length === 0 && <p>Nothing at the moment.</p>}
      <ul className={styles.list} aria-label="Worth a look">
        {due.map(item)}
      </ul>
      {later.length > 0 && (
        <details>
          <summary>Put off: {later.length}</summary>
          <ul className={styles.list}>{later.map(item)}</ul>
        </details>
      )}
    </section>
  )
}

const PAUSES_DAYS = [7, 28] as const

function AlertItem({ alert, timeZone, isFixed, onChanged }: AlertsProps & { alert: Alert }) {
  const { athleteId, athleteName, rule, ruleText, reason, snoozedUntil } = alert
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
  const about = <span className="visually-hidden"> about {athleteName}</span>
  return (
    <li className={styles.item}>
      <h3>
        <Link href={`/athletes/${athleteId}/`}>{athleteName}</Link>
      </h3>
      <p>{reason}</p>
      <p className={styles.hint}>
        Rule: {ruleText}
        {snoozedUntil && ` Put off until ${dayAndTime(snoozedUntil, timeZone)}.`}
      </p>
      {!isFixed && (
        <div className={button.row}>
          {snoozedUntil ? (
            <button type="button" className={button.quiet} onClick={wake}>
              Tell me again{about}
            </button>
          ) : (
            PAUSES_DAYS.map((days) => (
              <button key={days} type="button" className={button.quiet} onClick={() => snooze(days)}>
                Put off for {days} days{about}
              </button>
            ))
          )}
        </div>
      )}
      <OutcomeText outcome={outcome} done="" />
    </li>
  )
}
