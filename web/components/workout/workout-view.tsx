'use client'

import type { AnalysisSummary, Series } from '@backstride/contract'
import { useMemo } from 'react'
import { createCursor } from '../../lib/cursor.ts'
import { distance, duration, percent } from '../../lib/format.ts'
import { dayAndTime } from '../../lib/format-time.ts'
import { headlineOf } from '../../lib/headline.ts'
import { useUnits } from '../../lib/preferences.ts'
import { createSelection } from '../../lib/selection.ts'
import type { Stated } from '../../lib/use-labels.ts'
import { PartialBadge, SimulatedBadge, UndecidedBadge } from '../badge.tsx'
import { BoutsTable } from './bouts-table.tsx'
import { CardioComparison } from './cardio-comparison.tsx'
import { EnergyComparison } from './energy-comparison.tsx'
import { RecordingFacts } from './recording-facts.tsx'
import { RoutePanel } from './route-panel.tsx'
import { SeriesPanel } from './series-panel.tsx'
import { Question } from './stated/question.tsx'
import { StatedPanel } from './stated/stated-panel.tsx'
import { WhatChanged } from './stated/what-changed.tsx'
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
  /** What the athlete stated; only where the one who looks may state more. */
  readonly stated?: Stated | undefined
  /** The analysis that was shown before this one, when it has just been made again. */
  readonly before?: AnalysisSummary | undefined
}

/** Everything about one workout: the answer first, then what it rests on. */
export function WorkoutView(props: WorkoutViewProps) {
  const { analysis, series, fileName, timeZone, who, stated, before } = props
  const units = useUnits()
  const cursor = useMemo(createCursor, [])
  const selection = useMemo(createSelection, [])
  const { questionAtS } = analysis.direction
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
      <WhatChanged before={before} now={analysis} units={units} />
      {stated && questionAtS !== null && (
        <Question atS={questionAtS} stated={stated} onShow={() => cursor.set(questionAtS)} />
      )}
      {isUndecided && <Undecided direction={analysis.direction} />}
      <div className={styles.pair}>
        <RoutePanel series={series} units={units} cursor={cursor} />
        {cost && <EnergyComparison energy={cost} />}
      </div>
      <SeriesPanel series={series} units={units} cursor={cursor} {...(stated && { selection })} />
      {stated && (
        <StatedPanel stated={stated} durationS={analysis.durationS} cursor={cursor} selection={selection} />
      )}
      {analysis.direction.bouts.length > 0 && <BoutsTable bouts={analysis.direction.bouts} units={units} />}
      <div className={styles.pair}>
        <CardioComparison cardio={analysis.cardio} />
        <RecordingFacts analysis={analysis} fileName={fileName} />
      </div>
    </article>
  )
}
