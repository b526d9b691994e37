import type { TrendPeriod } from '@backstride/contract'
import { comparedPeriods } from '../../lib/compare/periods.ts'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/compare.json'
import { useWords } from '../../messages/words.ts'
import styles from './compare.module.css'
import { FigureTable } from './figure-table.tsx'
import { Intervals } from './intervals.tsx'

/** With the year: the same month of two years is what people compare. */
const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const

/** Two ranges of days: what differs, then energy, heart and speed, each twice on one scale. */
export function PeriodsSideBySide({ left, right }: { left: TrendPeriod; right: TrendPeriod }) {
  const t = useWords('compare', english)
  const format = useFormat()
  const heads = [left, right].map(({ startsOn, endsOn }) => ({
    text: t('range', { from: format.date(startsOn, DAY), to: format.date(endsOn, DAY) }),
  }))
  return (
    <div className={styles.sections}>
      <FigureTable rows={comparedPeriods(left, right)} heads={heads} />
      <section className={styles.section} aria-labelledby="compare-energy">
        <h2 id="compare-energy">{t('energy')}</h2>
        <Intervals left={left.addedKcal} right={right.addedKcal} words={format.energyInterval} />
        <p className={styles.note}>{t('energySumNote')}</p>
      </section>
      <section className={styles.section} aria-labelledby="compare-heart">
        <h2 id="compare-heart">{t('heart')}</h2>
        <Intervals
          left={left.backwardMinusForwardBpm}
          right={right.backwardMinusForwardBpm}
          words={format.beatsInterval}
        />
        <p className={styles.note}>{t('heartMeanNote')}</p>
      </section>
    </div>
  )
}
