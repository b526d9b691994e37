import { PaperChart } from '../../charts/paper-chart.tsx'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/progress.json'
import { useWords } from '../../messages/words.ts'
import type { TrendProps } from '../progress/trend.tsx'
import styles from './report.module.css'

/** One chart under its title, or why there is none. */
export function PaperTrend({ title, whyNone, points, look }: TrendProps) {
  const t = useWords('progress', english)
  const format = useFormat()
  const isEmpty = points.every(({ value }) => value === null || value === 0)
  return (
    <figure className={styles.figure}>
      <figcaption>{title}</figcaption>
      {isEmpty ? (
        <p className={styles.note}>{whyNone ?? t('nothingComparable')}</p>
      ) : (
        <PaperChart
          points={points}
          look={look}
          tick={(value) => format.number(value, Number.isInteger(value) ? 0 : 1)}
        />
      )}
    </figure>
  )
}
