'use client'

import { useId } from 'react'
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { axisTicks } from './axis-ticks.ts'
import { BackwardStripes } from './backward-stripes.tsx'
import styles from './trend-chart.module.css'

const HEIGHT_PX = 200

export interface TrendPoint {
  readonly startsOn: string
  /** How the period is named below it. */
  readonly label: string
  /** In the unit that is shown; null where nothing can be said. */
  readonly value: number | null
  /** Ends of the interval, where there is one. */
  readonly low?: number | undefined
  readonly high?: number | undefined
  /** The figure with its interval, as people read it. */
  readonly told: string
}

export interface TrendChartProps {
  readonly points: readonly TrendPoint[]
  readonly name: string
  /** Amounts are bars from zero; estimates are points with their interval. */
  readonly look: 'bars' | 'points'
  /** A figure as people read it, with its unit. */
  readonly words: (value: number) => string
  /** A figure as it stands beside the axis. */
  readonly tick: (value: number) => string
}

/** One figure a period, the latest on the right; a period without one is a gap. */
export function TrendChart({ points, name, look, words, tick }: TrendChartProps) {
  const stripes = useId()
  const ticks = ticksFor(points)
  return (
    <div className={styles.chart} aria-hidden="true">
      <ResponsiveContainer width="100%" height={HEIGHT_PX}>
        <ComposedChart
          data={points.map((point) => ({ ...point, interval: intervalOf(point) }))}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <defs>
            <BackwardStripes id={stripes} />
          </defs>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="label"
            tickLine={false}
            stroke="var(--ink-3)"
            fontSize={12}
            interval="preserveStartEnd"
            minTickGap={16}
          />
          <YAxis
            width={36}
            domain={[ticks[0], ticks[ticks.length - 1]]}
            ticks={ticks}
            tickFormatter={tick}
            tickLine={false}
            axisLine={false}
            stroke="var(--ink-3)"
            fontSize={12}
          />
          <Tooltip
            cursor={look === 'bars' ? { fill: 'var(--sunken)' } : { stroke: 'var(--line-strong)' }}
            isAnimationActive={false}
            formatter={(value) => [words(Number(value)), name]}
            contentStyle={{ background: 'var(--surface)', borderColor: 'var(--line)', color: 'var(--ink)' }}
            itemStyle={{ color: 'var(--ink)' }}
          />
          {look === 'bars' ? (
            <Bar dataKey="value" fill={`url(#${stripes})`} isAnimationActive={false} maxBarSize={44} />
          ) : (
            <Line
              dataKey="value"
              stroke="var(--backward)"
              strokeWidth={1.5}
              dot={{ r: 3, fill: 'var(--backward)' }}
              isAnimationActive={false}
            >
              <ErrorBar dataKey="interval" width={5} stroke="var(--ink-3)" isAnimationActive={false} />
            </Line>
          )}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}

/** From zero, or from below it where an interval reaches there. */
function ticksFor(points: readonly TrendPoint[]): number[] {
  const ends = points.flatMap(({ value, low, high }) =>
    value === null ? [] : [value, low ?? value, high ?? value],
  )
  return axisTicks(Math.min(0, ...ends), Math.max(0, ...ends))
}

function intervalOf({ value, low, high }: TrendPoint): [number, number] {
  if (value === null || low === undefined || high === undefined) return [0, 0]
  return [value - low, high - value]
}
