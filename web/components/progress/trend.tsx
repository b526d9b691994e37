import dynamic from 'next/dynamic'
import type { TrendChartProps } from '../../charts/trend-chart.tsx'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/progress.json'
import { useWords } from '../../messages/words.ts'
import { NoChart } from '../no-chart.tsx'
import { WhenSeen } from '../when-seen.tsx'
import series from '../workout/series-panel.module.css'
import styles from './progress.module.css'

const TrendChart = dynamic(
  () =>
    import('../../charts/trend-chart.tsx').then(
      (chart) => chart.TrendChart,
      () => NoChart,
    ),
  { ssr: false, loading: () => <div className={styles.place} /> },
)

export interface TrendProps extends Omit<TrendChartProps, 'name' | 'tick'> {
  readonly title: string
  /** Why there is nothing to draw; absent where there is nothing to compare. */
  readonly whyNone?: string | undefined
}

/** One chart under its title and its latest figure, or the word that there is nothing to draw. */
export function Trend({ title, whyNone, ...chart }: TrendProps) {
  const t = useWords('progress', english)
  const format = useFormat()
  const latest = chart.points.findLast(({ value }) => value !== null && value !== 0)
  return (
    <figure className={series.chart}>
      <figcaption className={styles.title}>
        <span>{title}</span>
        {latest && (
          <span className={styles.latest}>{t('latest', { period: latest.label, figure: latest.told })}</span>
        )}
      </figcaption>
      {latest ? (
        <WhenSeen className={styles.place}>
          <TrendChart
            name={title}
            tick={(value) => format.number(value, Number.isInteger(value) ? 0 : 1)}
            {...chart}
          />
        </WhenSeen>
      ) : (
        <p className={series.none}>{whyNone ?? t('nothingComparable')}</p>
      )}
    </figure>
  )
}
