'use client'

import type { AnalysisSummary, Series } from '@backstride/contract'
import { useMemo } from 'react'
import { createCursor } from '../../lib/cursor.ts'
import { distance, duration, percent } from '../../lib/format.ts'
import { dayAndTime } from '../../lib/format-time.ts'
import { headlineOf } from '../../lib/headline.ts'
import { useUnits } from '../../lib/preferences.ts'
import { PartialBadge, SimulatedBadge, UndecidedBadge } from '../badge.tsx'
import { BoutsTable } from './bouts-table.tsx'
import { CardioComparison } from './cardio-comparison.tsx'
import { EnergyComparison } from './energy-comparison.tsx'
import { RecordingFacts } from './recording-facts.tsx'
import { RoutePanel } from './route-panel.tsx'
import { SeriesPanel } from './series-panel.tsx'
import { Undecided } from './undecided.tsx'
import styles from './workout-view.module.css'

export interface WorkoutViewProps {
  readonly analysis: AnalysisSummary
  /** The per-second columns; undefined while they are on their way. */
  readonly series: Series | undefined
  readonly fileName: string
  readonly timeZone: string
  /** "You", or the athlete's name for a coach. */
  readonly who: string
}

/** Everything about one workout: the answer first, then what it rests on. */
export function WorkoutView({ analysis, series, fileName, timeZone, who }: WorkoutViewProps) {
  const units = useUnits()
  const cursor = useMemo(createCursor, [])
  const { title, detail } = headlineOf(analysis, who, units)
  const isUndecided = analysis.direction.status === 'undecided'
  const cost = analysis.direction.totals.backwardS > 0 ? analysis.energy : null
  return (
    <article className={styles.workout}>
      <header className={styles.head}>
        <p className={styles.when}>
          <time dateTime={analysis.startedAt}>{dayAndTime(analysis.startedAt, timeZone)}</time>
          <span>{duration(analysis.durationS)}</span>
          <span>{distance(analysis.distanceM, units)}</span>
          {analysis.isSimulated && <SimulatedBadge />}
          {analysis.status === 'partial' && <PartialBadge />}
          {isUndecided && <UndecidedBadge reason={analysis.direction.reason} />}
        </p>
        <h1>{title}</h1>
        {detail && <p className={styles.lead}>{detail}</p>}
        {cost && (
          <p className={styles.note}>
            In brackets the {percent(cost.backward.intervalLevel)} interval. What is added is the same gross
            and net.
          </p>
        )}
      </header>
      {isUndecided && <Undecided direction={analysis.direction} />}
      <div className={styles.pair}>
        <RoutePanel series={series} units={units} cursor={cursor} />
        {cost && <EnergyComparison energy={cost} />}
      </div>
      <SeriesPanel series={series} units={units} cursor={cursor} />
      {analysis.direction.bouts.length > 0 && <BoutsTable bouts={analysis.direction.bouts} units={units} />}
      <div className={styles.pair}>
        <CardioComparison cardio={analysis.cardio} />
        <RecordingFacts analysis={analysis} fileName={fileName} />
      </div>
    </article>
  )
}
