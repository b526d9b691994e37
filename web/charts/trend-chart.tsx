'use client'

import {
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import type { Interval } from '../lib/format.ts'
import { shortDate } from '../lib/format-time.ts'
import styles from './trend-chart.module.css'

const HEIGHT_PX = 200

export interface TrendChartProps {
  readonly points: readonly { readonly startsOn: string; readonly estimate: Interval | null }[]
  readonly name: string
  /** A figure as people read it, with its unit. */
  readonly words: (value: number) => string
}

/** One figure a week with its interval, the latest on the right; a week without one is a gap. */
export function TrendChart({ points, name, words }: TrendChartProps) {
  const data = points.map(({ startsOn, estimate }) => ({
    week: shortDate(startsOn),
    value: estimate?.value ?? null,
    interval: estimate ? [estimate.value - estimate.low, estimate.high - estimate.value] : [0, 0],
  }))
  return (
    <div className={styles.chart} aria-hidden="true">
      <ResponsiveContainer width="100%" height={HEIGHT_PX}>
        <ComposedChart
          data={data}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="week"
            tickLine={false}
            stroke="var(--ink-3)"
            fontSize={12}
            interval="preserveStartEnd"
            minTickGap={16}
          />
          <YAxis width={36} tickLine={false} axisLine={false} stroke="var(--ink-3)" fontSize={12} />
          <Tooltip
            cursor={{ stroke: 'var(--line-strong)' }}
            isAnimationActive={false}
            formatter={(value) => [words(Number(value)), name]}
            contentStyle={{ background: 'var(--surface)', borderColor: 'var(--line)', color: 'var(--ink)' }}
            itemStyle={{ color: 'var(--ink)' }}
          />
          <Line
            dataKey="value"
            stroke="var(--backward)"
            strokeWidth={1.5}
            dot={{ r: 3, fill: 'var(--backward)' }}
            isAnimationActive={false}
          >
            <ErrorBar dataKey="interval" width={5} stroke="var(--ink-3)" isAnimationActive={false} />
          </Line>
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}
