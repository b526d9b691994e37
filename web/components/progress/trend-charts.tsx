import type { TrendPeriod } from '@backstride/contract'
import type { TrendPoint } from '../../charts/trend-chart.tsx'
import type { Step } from '../../lib/trend-range.ts'
import type { Interval } from '../../lib/units.ts'
import { type Format, useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/progress.json'
import { useWords } from '../../messages/words.ts'
import styles from './progress.module.css'
import { Trend } from './trend.tsx'
import { useSpeedWords } from './use-speed-words.ts'

interface TrendChartsProps {
  readonly periods: readonly TrendPeriod[]
  readonly by: Step
}

/** The five figures of backward walking over time, each a picture of its own on the same periods. */
export function TrendCharts({ periods, by }: TrendChartsProps) {
  const t = useWords('progress', english)
  const format = useFormat()
  const speedWords = useSpeedWords()
  const speedUnit = format.speedUnit()
  const points = (figuresOf: (period: TrendPeriod) => Omit<TrendPoint, 'startsOn' | 'label'>) =>
    periods.map((period) => ({
      startsOn: period.startsOn,
      label: labelOf(period, by, format),
      ...figuresOf(period),
    }))
  return (
    <div className={styles.charts}>
      <Trend
        title={t('minutes')}
        look="bars"
        points={points(({ backwardMin }) => ({ value: backwardMin, told: format.minutes(60 * backwardMin) }))}
        words={(value) => format.minutes(60 * value)}
      />
      <Trend
        title={t('speed', { unit: speedUnit })}
        look="points"
        points={points(({ backwardSpeedMps }) => estimated(backwardSpeedMps, speedWords, format.speedIn))}
        words={(value) => `${format.number(value, 1)} ${speedUnit}`}
      />
      <Trend
        title={t('energy')}
        look="points"
        points={points(({ addedKcal }) => estimated(addedKcal, format.energyInterval))}
        words={format.energy}
      />
      <Trend
        title={t('beats')}
        look="points"
        points={points(({ backwardMinusForwardBpm: beats }) => estimated(beats, format.beatsInterval))}
        words={format.beats}
      />
      <Trend
        title={t('longest')}
        look="bars"
        points={points(({ longestBoutS: longest }) => ({
          value: longest === null ? null : longest / 60,
          told: format.duration(longest ?? 0),
        }))}
        words={(value) => format.duration(60 * value)}
      />
    </div>
  )
}

function labelOf({ startsOn }: TrendPeriod, by: Step, format: Format): string {
  return by === 'week'
    ? format.shortDate(startsOn)
    : format.date(startsOn, { month: 'short', year: '2-digit' })
}

function estimated(
  estimate: Interval | null,
  words: (estimate: Interval) => string,
  scale = (value: number) => value,
) {
  if (!estimate) return { value: null, told: '' }
  const { value, low, high } = estimate
  return { value: scale(value), low: scale(low), high: scale(high), told: words(estimate) }
}
