import type { Programme } from '@backstride/contract'
import { SessionPlan } from '../../charts/session-plan.tsx'
import { addDays } from '../../lib/calendar.ts'
import { api } from '../../lib/session.ts'
import { planOf } from '../../lib/session-plan.ts'
import { useFormat } from '../../lib/use-format.ts'
import { useResource } from '../../lib/use-resource.ts'
import english from '../../messages/en/today.json'
import { useWords } from '../../messages/words.ts'
import { Loading } from '../loading.tsx'
import { Problem } from '../problem.tsx'
import styles from './today.module.css'
import { TooMuch } from './too-much.tsx'
import { WhyThis } from './why-this.tsx'

interface NextSessionProps {
  readonly athleteId: string
  readonly today: string
  readonly version: number
}

/** What comes next in the programme: when, what, drawn to scale, and why. */
export function NextSession({ athleteId, today, version }: NextSessionProps) {
  const t = useWords('today', english)
  const load = () => api('getProgramme', { params: { athleteId } })
  const { resource, reload } = useResource(athleteId, load, version)
  return (
    <section className={styles.card} aria-labelledby="next-session">
      <h2 id="next-session">{t('nextSession')}</h2>
      {resource.state === 'loading' && <Loading what={t('nextLoading')} height="tall" />}
      {resource.state === 'failed' && <Problem error={resource.error} onRetry={reload} />}
      {resource.state === 'ready' && <Plan programme={resource.value} today={today} />}
    </section>
  )
}

function Plan({ programme, today }: { programme: Programme; today: string }) {
  const t = useWords('today', english)
  const format = useFormat()
  const { nextSession, thisWeek } = programme
  const { parts, totalS, backwardS } = planOf(nextSession)
  const { sessions, most } = thisWeek[nextSession.mode]
  return (
    <>
      <p className={styles.lead}>{useWhen(nextSession.notBefore, today)}</p>
      <SessionPlan parts={parts} />
      <p>
        {t('structure', {
          warmUp: format.duration(nextSession.warmUpForwardS),
          repeats: nextSession.repeats,
          backward: format.duration(nextSession.backwardS),
          between: format.duration(nextSession.forwardBetweenS),
        })}
      </p>
      <dl className={styles.facts}>
        <dt>{t('inAll')}</dt>
        <dd>{t('inAllOf', { total: format.minutes(totalS), backward: format.minutes(backwardS) })}</dd>
        <dt>{t('ground')}</dt>
        <dd>{t('kindOf', { mode: t(nextSession.mode), slope: t(nextSession.slope) })}</dd>
        {nextSession.change && (
          <>
            <dt>{t('newThisTime')}</dt>
            <dd>{t(CHANGES[nextSession.change])}</dd>
          </>
        )}
        <dt>{t('stage')}</dt>
        <dd>{t(STAGES[programme.stage])}</dd>
        <dt>{t('programmeWeek')}</dt>
        <dd>{t('programmeSessions', { sessions, most })}</dd>
      </dl>
      <TooMuch exceeded={programme.exceeded} />
      <WhyThis programme={programme} />
    </>
  )
}

const STAGES = {
  starting: 'stages.starting',
  growing: 'stages.growing',
  'full dose': 'stages.full',
  slope: 'stages.slope',
} as const

const CHANGES = {
  'longer bouts': 'longerBouts',
  'more minutes': 'moreMinutes',
  'a gentle slope': 'gentleSlope',
} as const

function useWhen(notBefore: string, today: string): string {
  const t = useWords('today', english)
  const format = useFormat()
  if (notBefore <= today) return t('whenToday')
  if (notBefore === addDays(today, 1)) return t('whenTomorrow')
  return t('whenFrom', { day: format.date(notBefore, { weekday: 'long', day: 'numeric', month: 'long' }) })
}
