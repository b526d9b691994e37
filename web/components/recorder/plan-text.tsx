import type { Step } from '../../lib/recorder/plan.ts'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/recorder.json'
import { useWords } from '../../messages/words.ts'
import styles from './recorder.module.css'

/** A plan in a sentence: its warm-up, and the pairs of which it is made. */
export function PlanText({ steps }: { steps: readonly Step[] }) {
  const t = useWords('recorder', english)
  const { duration } = useFormat()
  const [warmUp, bout, rest] = steps
  if (!warmUp || !bout || !rest) return <p className={styles.hint}>{t('planFree')}</p>
  return (
    <p className={styles.hint}>
      {t('plan', {
        warmUp: duration(warmUp.durationS),
        bouts: (steps.length - 1) / 2,
        bout: duration(bout.durationS),
        rest: duration(rest.durationS),
      })}
    </p>
  )
}
