'use client'

import type { Week } from '@backstride/contract'
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { useFormat } from '../lib/use-format.ts'
import directions from '../messages/en/directions.json'
import { useWords } from '../messages/words.ts'
import { BackwardStripes } from './backward-stripes.tsx'
import styles from './weekly-chart.module.css'

const HEIGHT_PX = 200

/** Backward minutes of each week, the latest on the right. */
export function WeeklyChart({ weeks }: { weeks: readonly Week[] }) {
  const way = useWords('directions', directions)
  const format = useFormat()
  const bars = weeks.map(({ startsOn, backwardS }) => ({
    week: format.shortDate(startsOn),
    minutes: backwardS / 60,
  }))
  return (
    <div className={styles.chart} aria-hidden="true">
      <ResponsiveContainer width="100%" height={HEIGHT_PX}>
        <BarChart data={bars} margin={{ top: 8, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <defs>
            <BackwardStripes id="week" />
          </defs>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="week"
            tickLine={false}
            stroke="var(--ink-3)"
            fontSize={12}
            interval="preserveStartEnd"
          />
          <YAxis width={32} tickLine={false} axisLine={false} stroke="var(--ink-3)" fontSize={12} />
          <Tooltip
            cursor={{ fill: 'var(--sunken)' }}
            isAnimationActive={false}
            formatter={(minutes) => [format.minutes(Number(minutes) * 60), way('backward')]}
            contentStyle={{ background: 'var(--surface)', borderColor: 'var(--line)', color: 'var(--ink)' }}
            itemStyle={{ color: 'var(--ink)' }}
          />
          <Bar dataKey="minutes" fill="url(#week)" isAnimationActive={false} maxBarSize={44} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
