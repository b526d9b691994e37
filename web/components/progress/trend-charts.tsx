import type { GrantField, TrendPeriod } from '@backstride/contract'
import type { ComponentType } from 'react'
import type { TrendPoint } from '../../charts/trend-chart.tsx'
import { fieldNames } from '../../lib/grant-fields.ts'
import type { Step } from '../../lib/trend-range.ts'
import type { Interval } from '../../lib/units.ts'
import { type Format, useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/progress.json'
import sharing from '../../messages/en/sharing.json'
import { useWords } from '../../messages/words.ts'
import styles from './progress.module.css'
import { Trend, type TrendProps } from './trend.tsx'
import { useSpeedWords } from './use-speed-words.ts'

interface TrendChartsProps {
  readonly periods: readonly TrendPeriod[]
  readonly by: Step
  readonly kept: readonly GrantField[]
  /** What draws each of them; on the screen unless told otherwise. */
  readonly figure?: ComponentType<TrendProps>
}

/** The five figures of backward walking over time, each a picture of its own on the same periods. */
export function TrendCharts({ periods, by, kept, figure: Figure = Trend }: TrendChartsProps) {
  const t = useWords('progress', english)
  const format = useFormat()
  const share = useWords('sharing', sharing)
  const speedWords = useSpeedWords()
  const speedUnit = format.speedUnit()
  const points = (figuresOf: (period: TrendPeriod) => Omit<TrendPoint, 'startsOn' | 'label'>) =>
    periods.map((period) => ({
      startsOn: period.startsOn,
      label: labelOf(period, by, format),
      ...figuresOf(period),
    }))
  const whyNone = (field: GrantField) =>
    kept.includes(field) ? share('notShared', { fields: fieldNames([field], share) }) : undefined
  return (
    <div className={styles.charts}>
      <Figure
        title={t('minutes')}
        look="bars"
        points={points(({ backwardMin }) => ({ value: backwardMin, told: format.minutes(60 * backwardMin) }))}
        words={(value) => format.minutes(60 * value)}
      />
      <Figure
        title={t('speed', { unit: speedUnit })}
        look="points"
        points={points(({ backwardSpeedMps }) => estimated(backwardSpeedMps, speedWords, format.speedIn))}
        words={(value) => `${format.number(value, 1)} ${speedUnit}`}
      />
      <Figure
        title={t('energy')}
        look="points"
        points={points(({ addedKcal }) => estimated(addedKcal, format.energyInterval))}
        words={format.energy}
      />
      <Figure
        title={t('beats')}
        whyNone={whyNone('heartRate')}
        look="points"
        points={points(({ backwardMinusForwardBpm: beats }) => estimated(beats, format.beatsInterval))}
        words={format.beats}
      />
      <Figure
        title={t('longest')}
        whyNone={whyNone('segments')}
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
