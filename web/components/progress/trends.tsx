'use client'

import type { GrantField } from '@backstride/contract'
import { useState } from 'react'
import { api } from '../../lib/session.ts'
import { type Span, type Step, spanUpTo } from '../../lib/trend-range.ts'
import { useResource } from '../../lib/use-resource.ts'
import { dayAt } from '../../lib/zoned-day.ts'
import english from '../../messages/en/progress.json'
import { useWords } from '../../messages/words.ts'
import { Choice } from '../choice.tsx'
import { Loading } from '../loading.tsx'
import { Problem } from '../problem.tsx'
import view from '../workout/workout-view.module.css'
import { PeriodTable } from './period-table.tsx'
import styles from './progress.module.css'
import { RangeFields } from './range-fields.tsx'
import { TrendCharts } from './trend-charts.tsx'

interface TrendsProps {
  readonly athleteId: string
  readonly timeZone: string
  /** What is kept from whoever looks; their own is not. */
  readonly kept?: readonly GrantField[]
}

/** How backward walking went, week by week or month by month, as far as it is shared with whoever looks. */
export function Trends({ athleteId, timeZone, kept = [] }: TrendsProps) {
  const t = useWords('progress', english)
  const [today] = useState(() => dayAt(Date.now(), timeZone))
  const [by, setBy] = useState<Step>('week')
  const [span, setSpan] = useState<Span | 'custom'>('quarter')
  const [custom, setCustom] = useState(() => spanUpTo(today, 'quarter', 'month'))
  const days = span === 'custom' ? custom : spanUpTo(today, span, by)
  const { resource, reload } = useResource(`${athleteId} ${by} ${days.from} ${days.to}`, () =>
    api('getTrends', { params: { athleteId }, query: { by, ...days } }),
  )
  return (
    <section className={view.panel} aria-labelledby="trends">
      <h2 id="trends">{t('trends')}</h2>
      <div className={styles.controls}>
        <Choice
          label={t('step')}
          name="trend-step"
          options={{ week: t('byWeek'), month: t('byMonth') }}
          value={by}
          onChange={setBy}
        />
        <Choice
          label={t('span')}
          name="trend-span"
          options={{ quarter: t('quarter'), half: t('half'), year: t('year'), custom: t('custom') }}
          value={span}
          onChange={setSpan}
        />
        {span === 'custom' && <RangeFields days={custom} onChange={setCustom} />}
      </div>
      {resource.state === 'loading' && <Loading what={t('loading')} height="tall" />}
      {resource.state === 'failed' && <Problem error={resource.error} onRetry={reload} />}
      {resource.state === 'ready' &&
        (resource.value.periods.every(({ sessions }) => sessions === 0) ? (
          <p>{t('nothing')}</p>
        ) : (
          <>
            <TrendCharts periods={resource.value.periods} by={by} kept={kept} />
            <p className={view.note}>{t('intervals')}</p>
            <PeriodTable periods={resource.value.periods} />
          </>
        ))}
    </section>
  )
}
