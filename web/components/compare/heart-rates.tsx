import type { CardioBody } from '@backstride/contract'
import { cardioReason } from '../../lib/cardio-reasons.ts'
import { beatsOf } from '../../lib/compare/workouts.ts'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/compare.json'
import reasons from '../../messages/en/reasons.json'
import { useWords } from '../../messages/words.ts'
import styles from './compare.module.css'
import { Intervals } from './intervals.tsx'
import { SideMark } from './side-mark.tsx'

/** Beats backward minus forward of both, each at its own speed, or why one of them cannot say. */
export function HeartRates({ left, right }: { left: CardioBody; right: CardioBody }) {
  const t = useWords('compare', english)
  const because = useWords('reasons', reasons)
  const format = useFormat()
  const sides = [
    { side: 'left', cardio: left },
    { side: 'right', cardio: right },
  ] as const
  const why = ({ reason }: CardioBody) => t('notComparable', { why: cardioReason(reason, because) })
  return (
    <section className={styles.section} aria-labelledby="compare-heart">
      <h2 id="compare-heart">{t('heart')}</h2>
      <Intervals
        left={beatsOf(left)}
        right={beatsOf(right)}
        words={format.beatsInterval}
        whyNot={{ left: why(left), right: why(right) }}
      />
      <ul className={styles.notes}>
        {sides.map(({ side, cardio: { matched } }) =>
          matched ? (
            <li key={side}>
              <SideMark side={side} />
              {t('matched', { speed: format.speed(matched.speedMps), grade: format.grade(matched.gradePct) })}
            </li>
          ) : null,
        )}
      </ul>
      <p className={styles.note}>{t('heartNote')}</p>
    </section>
  )
}
