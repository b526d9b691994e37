import type { Series } from '@backstride/contract'
import dynamic from 'next/dynamic'
import { useMemo } from 'react'
import type { SeriesChartProps } from '../../charts/series-chart.tsx'
import type { Cursor } from '../../lib/cursor.ts'
import { stretchesOf } from '../../lib/direction.ts'
import { beats, clock, speed, speedIn, speedUnit, type Units } from '../../lib/format.ts'
import { minuteRows } from '../../lib/minutes.ts'
import type { Selection } from '../../lib/selection.ts'
import { Loading } from '../loading.tsx'
import { NoChart } from '../no-chart.tsx'
import { ScrollTable } from '../scroll-table.tsx'
import { Moment } from './moment.tsx'
import styles from './series-panel.module.css'
import view from './workout-view.module.css'

const SeriesChart = dynamic(
  () =>
    import('../../charts/series-chart.tsx').then(
      (chart) => chart.SeriesChart,
      () => NoChart,
    ),
  { ssr: false, loading: () => <div className={styles.place} /> },
)

interface SeriesPanelProps {
  readonly series: Series | undefined
  readonly units: Units
  readonly cursor: Cursor
  /** Lets a stretch be marked by dragging. */
  readonly selection?: Selection
}

/** Heart rate and speed over time, one cursor for both and for the map. */
export function SeriesPanel({ series, ...rest }: SeriesPanelProps) {
  return (
    <section className={view.panel} aria-labelledby="over-time">
      <h2 id="over-time">Heart rate and speed over time</h2>
      {series ? <Charts series={series} {...rest} /> : <Loading what="the seconds" height="tall" />}
    </section>
  )
}

function Charts({ series, units, cursor, selection }: SeriesPanelProps & { series: Series }) {
  const backward = useMemo(
    () => stretchesOf(series.direction).filter(({ direction }) => direction === 'backward'),
    [series],
  )
  const speeds = useMemo(
    () => series.speedMps.map((mps) => (mps === null ? null : speedIn(mps, units))),
    [series, units],
  )
  const shared = { backward, cursor, ...(selection && { selection }) }
  return (
    <>
      <Moment series={series} backward={backward} units={units} cursor={cursor} />
      <Chart title="Heart rate, bpm" values={series.heartRateBpm} ink="--danger" {...shared} />
      <Chart title={`Speed, ${speedUnit(units)}`} values={speeds} ink="--link" {...shared} />
      {backward.length > 0 && <p className={view.note}>Shaded: backward.</p>}
      <Minutes series={series} units={units} />
    </>
  )
}

function Chart({ title, ...chart }: { title: string } & SeriesChartProps) {
  const isMeasured = chart.values.some((value) => value !== null)
  return (
    <figure className={styles.chart}>
      <figcaption>{title}</figcaption>
      {isMeasured ? <SeriesChart {...chart} /> : <p className={styles.none}>Not recorded, or not shared.</p>}
    </figure>
  )
}

function Minutes({ series, units }: { series: Series; units: Units }) {
  return (
    <details className={view.details}>
      <summary>The same as a table, minute by minute</summary>
      <ScrollTable label="Heart rate, speed and backward time by minute">
        <table>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Heart rate</th>
              <th scope="col">Speed</th>
              <th scope="col">Backward</th>
            </tr>
          </thead>
          <tbody>
            {minuteRows(series).map(({ startS, heartRateBpm, speedMps, backwardS }) => (
              <tr key={startS}>
                <th scope="row">{clock(startS)}</th>
                <td>{beats(heartRateBpm)}</td>
                <td>{speed(speedMps, units)}</td>
                <td>{`${backwardS} s`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </details>
  )
}
