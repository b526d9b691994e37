import { useId } from 'react'
import { axisTicks } from './axis-ticks.ts'
import { BackwardStripes } from './backward-stripes.tsx'
import styles from './paper-chart.module.css'
import type { TrendChartProps, TrendPoint } from './trend-chart.tsx'

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [360, 132, 34, 4, 8, 20]

type PaperChartProps = Pick<TrendChartProps, 'points' | 'look' | 'tick'>

/** As `TrendChart`, for paper: drawn at once and whole, with nothing that needs a pointer. */
export function PaperChart({ points, look, tick }: PaperChartProps) {
  const stripes = useId()
  const ends = points.flatMap(({ value, low, high }) =>
    value === null ? [] : [value, low ?? value, high ?? value],
  )
  const ticks = axisTicks(Math.min(0, ...ends), Math.max(0, ...ends))
  const [first, last] = [ticks[0], ticks[ticks.length - 1]]
  const step = (WIDTH - LEFT - RIGHT) / points.length
  const xOf = (k: number) => LEFT + (k + 0.5) * step
  const yOf = (value: number) => TOP + ((last - value) / (last - first)) * (HEIGHT - TOP - BOTTOM)
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <defs>
        <BackwardStripes id={stripes} />
      </defs>
      {ticks.map((value) => (
        <g key={value}>
          <line className={styles.grid} x1={LEFT} x2={WIDTH - RIGHT} y1={yOf(value)} y2={yOf(value)} />
          <text className={styles.tick} x={LEFT - 4} y={yOf(value) + 3}>
            {tick(value)}
          </text>
        </g>
      ))}
      {points.map((point, k) => (
        <g key={point.startsOn}>
          {look === 'bars' ? (
            <Bar point={point} x={xOf(k)} width={0.7 * step} yOf={yOf} fill={`url(#${stripes})`} />
          ) : (
            <Estimate point={point} x={xOf(k)} yOf={yOf} />
          )}
          {(points.length - 1 - k) % LABEL_EVERY === 0 && (
            <text className={styles.label} x={xOf(k)} y={HEIGHT - 5}>
              {point.label}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

/** Every third label has room beside the next one, counted from the latest. */
const LABEL_EVERY = 3

interface MarkProps {
  readonly point: TrendPoint
  readonly x: number
  readonly yOf: (value: number) => number
}

function Bar({
  point: { value },
  x,
  yOf,
  width,
  fill,
}: MarkProps & { readonly width: number; readonly fill: string }) {
  if (value === null) return null
  const y = yOf(value)
  return <rect className={styles.bar} x={x - width / 2} y={y} width={width} height={yOf(0) - y} fill={fill} />
}

function Estimate({ point: { value, low, high }, x, yOf }: MarkProps) {
  if (value === null) return null
  return (
    <>
      {low !== undefined && high !== undefined && (
        <path
          className={styles.whisker}
          d={`M${x} ${yOf(low)}V${yOf(high)}M${x - 3} ${yOf(low)}h6M${x - 3} ${yOf(high)}h6`}
        />
      )}
      <circle className={styles.point} cx={x} cy={yOf(value)} r={3} />
    </>
  )
}
