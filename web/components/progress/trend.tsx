import dynamic from 'next/dynamic'
import type { TrendChartProps } from '../../charts/trend-chart.tsx'
import { NoChart } from '../no-chart.tsx'
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

/** One chart under its title, or the word that there is nothing to draw. */
export function Trend({ title, ...chart }: { title: string } & TrendChartProps) {
  const isKnown = chart.points.some(({ estimate }) => estimate !== null)
  return (
    <figure className={series.chart}>
      <figcaption>{title}</figcaption>
      {isKnown ? (
        <TrendChart {...chart} />
      ) : (
        <p className={series.none}>Nothing comparable yet, or not shared.</p>
      )}
    </figure>
  )
}
