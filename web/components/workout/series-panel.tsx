import type { Series } from '@backstride/contract'
import dynamic from 'next/dynamic'
import { useMemo, useRef } from 'react'
import type { SeriesChartProps } from '../../charts/series-chart.tsx'
import { stretchesOf } from '../../lib/direction.ts'
import type { Selection } from '../../lib/selection.ts'
import type { Timeline } from '../../lib/timeline.ts'
import { useFormat } from '../../lib/use-format.ts'
import { useTimeGestures } from '../../lib/use-time-gestures.ts'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import { Loading } from '../loading.tsx'
import { NoChart } from '../no-chart.tsx'
import { HeadingDial } from './heading-dial.tsx'
import { MinutesTable } from './minutes-table.tsx'
import { Moment } from './moment.tsx'
import { Overview } from './overview.tsx'
import styles from './series-panel.module.css'
import view from './workout-view.module.css'
import { ZoomBar } from './zoom-bar.tsx'

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
  readonly timeline: Timeline
  /** Lets a stretch be marked by dragging. */
  readonly selection?: Selection
}

const TITLE = 'over-time'

/** Brings whoever looks elsewhere on the page to the curves, and the keyboard with them. */
export function goToCurves(): void {
  const title = document.getElementById(TITLE)
  title?.scrollIntoView()
  title?.focus({ preventScroll: true })
}

/** What was measured over the time of the workout: one moment for every curve, the dial and the map, one part seen of all. */
export function SeriesPanel({ series, ...rest }: SeriesPanelProps) {
  const t = useWords('workout', english)
  const section = useRef<HTMLElement>(null)
  useTimeGestures(section, rest.timeline)
  return (
    <section className={view.panel} aria-labelledby={TITLE} ref={section}>
      <h2 id={TITLE} tabIndex={-1}>
        {t('series.title')}
      </h2>
      {series ? <Charts series={series} {...rest} /> : <Loading what={t('theSeconds')} height="tall" />}
    </section>
  )
}

function Charts({ series, timeline, selection }: SeriesPanelProps & { series: Series }) {
  const t = useWords('workout', english)
  const format = useFormat()
  const stretches = useMemo(() => stretchesOf(series.direction), [series])
  const backward = useMemo(() => stretches.filter(({ direction }) => direction === 'backward'), [stretches])
  const speeds = useMemo(
    () => series.speedMps.map((mps) => (mps === null ? null : format.speedIn(mps))),
    [series, format],
  )
  const heights = useMemo(
    () => series.elevationM.map((metres) => (metres === null ? null : format.heightIn(metres))),
    [series, format],
  )
  const hasFacing = useMemo(() => series.headingMinusCourseDeg.some((degrees) => degrees !== null), [series])
  const shared = { backward, timeline, ...(selection && { selection }) }
  const { cursor } = timeline
  return (
    <>
      <Moment series={series} backward={backward} cursor={cursor} />
      <Overview stretches={stretches} timeline={timeline} />
      <ZoomBar stretches={stretches} timeline={timeline} {...(selection && { selection })} />
      {hasFacing && <HeadingDial headingMinusCourseDeg={series.headingMinusCourseDeg} cursor={cursor} />}
      {/* What is pressed on the curves takes the focus, so that the keys work there. */}
      <div className={styles.charts} tabIndex={-1}>
        <Chart title={t('series.heartRate')} values={series.heartRateBpm} ink="--danger" {...shared} />
        <Chart
          title={t('series.speed', { unit: format.speedUnit() })}
          values={speeds}
          ink="--link"
          {...shared}
        />
        <Chart
          title={t('series.facing')}
          values={series.headingMinusCourseDeg}
          ink="--ink-2"
          isAngle
          {...shared}
        />
        <Chart
          title={t('series.elevation', { unit: format.heightUnit() })}
          values={heights}
          ink="--good"
          {...shared}
        />
      </div>
      <p className={view.note}>{t('zoom.keys')}</p>
      {hasFacing && <p className={view.note}>{t('series.facingNote')}</p>}
      {backward.length > 0 && <p className={view.note}>{t('series.shaded')}</p>}
      <MinutesTable series={series} />
    </>
  )
}

function Chart({ title, ...chart }: { title: string } & SeriesChartProps) {
  const t = useWords('workout', english)
  const isMeasured = chart.values.some((value) => value !== null)
  return (
    <figure className={styles.chart}>
      <figcaption>{title}</figcaption>
      {isMeasured ? <SeriesChart {...chart} /> : <p className={styles.none}>{t('series.none')}</p>}
    </figure>
  )
}
