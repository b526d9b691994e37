import { momentAt, type Step } from '../../lib/recorder/plan.ts'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/recorder.json'
import { useWords } from '../../messages/words.ts'
import styles from './recorder.module.css'

/** What the plan asks for now, for how long still, and what comes then. Nothing for a walk without a plan. */
export function CoachPanel({ steps, elapsedS }: { steps: readonly Step[]; elapsedS: number }) {
  const t = useWords('recorder', english)
  const { clock, duration } = useFormat()
  if (steps.length === 0) return null
  const moment = momentAt(steps, elapsedS)
  if (!moment) return <p className={styles.coach}>{t('coachDone')}</p>
  const { step, leftS, next } = moment
  return (
    <section className={styles.coach} aria-label={t('coach')}>
      <h2>{t(`coachNow_${step.direction}`)}</h2>
      <p className={styles.left}>{t('coachLeft', { time: clock(leftS) })}</p>
      <progress
        aria-label={t(`coachNow_${step.direction}`)}
        max={step.durationS}
        value={step.durationS - leftS}
      />
      <p>{next ? t(`coachNext_${next.direction}`, { time: duration(next.durationS) }) : t('coachLast')}</p>
    </section>
  )
}
