import type { TrendPeriod } from '@backstride/contract'
import type { TrendPoint } from '../../charts/trend-chart.tsx'
import type { Step } from '../../lib/trend-range.ts'
import type { Interval } from '../../lib/units.ts'
import { type Format, useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/progress.json'
import { useWords } from '../../messages/words.ts'
import styles from './progress.module.css'
import { Trend } from './trend.tsx'

interface TrendChartsProps {
  readonly periods: readonly TrendPeriod[]
  readonly by: Step
}

/** The five figures of backward walking over time, each a picture of its own on the same periods. */
export function TrendCharts({ periods, by }: TrendChartsProps) {
  const t = useWords('progress', english)
  const format = useFormat()
  const points = (figuresOf: (period: TrendPeriod) => Omit<TrendPoint, 'startsOn' | 'label'>) =>
    periods.map((period) => ({
      startsOn: period.startsOn,
      label: labelOf(period, by, format),
      ...figuresOf(period),
    }))
  const speedUnit = format.speedUnit()
  return (
    <div className={styles.charts}>
      <Trend
        title={t('minutes')}
        look="bars"
        points={points(({ backwardMin }) => ({ value: backwardMin }))}
        words={(value) => format.minutes(60 * value)}
      />
      <Trend
        title={t('speed', { unit: speedUnit })}
        look="points"
        points={points(({ backwardSpeedMps }) => scaled(backwardSpeedMps, format.speedIn))}
        words={(value) => `${format.number(value, 1)} ${speedUnit}`}
      />
      <Trend
        title={t('energy')}
        look="points"
        points={points(({ addedKcal }) => scaled(addedKcal))}
        words={format.energy}
      />
      <Trend
        title={t('beats')}
        look="points"
        points={points(({ backwardMinusForwardBpm }) => scaled(backwardMinusForwardBpm))}
        words={format.beats}
      />
      <Trend
        title={t('longest')}
        look="bars"
        points={points(({ longestBoutS }) => ({ value: longestBoutS }))}
        words={format.duration}
      />
    </div>
  )
}

function labelOf({ startsOn }: TrendPeriod, by: Step, format: Format): string {
  return by === 'week'
    ? format.shortDate(startsOn)
    : format.date(startsOn, { month: 'short', year: '2-digit' })
}

function scaled(estimate: Interval | null, scale = (value: number) => value) {
  if (!estimate) return { value: null }
  return { value: scale(estimate.value), low: scale(estimate.low), high: scale(estimate.high) }
}
