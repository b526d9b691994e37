'use client'

import type { AnalysisSummary, Series } from '@backstride/contract'
import { useMemo } from 'react'
import { createCursor } from '../../lib/cursor.ts'
import { headlineOf } from '../../lib/headline.ts'
import { createSelection } from '../../lib/selection.ts'
import { useFormat } from '../../lib/use-format.ts'
import type { Stated } from '../../lib/use-labels.ts'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
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
  /** The athlete's name for a coach; null where it is one's own. */
  readonly who: string | null
  /** What the athlete stated; only where the one who looks may state more. */
  readonly stated?: Stated | undefined
  /** The analysis that was shown before this one, when it has just been made again. */
  readonly before?: AnalysisSummary | undefined
}

/** Everything about one workout: the answer first, then what it rests on. */
export function WorkoutView(props: WorkoutViewProps) {
  const { analysis, series, fileName, timeZone, who, stated, before } = props
  const t = useWords('workout', english)
  const format = useFormat()
  const cursor = useMemo(createCursor, [])
  const selection = useMemo(createSelection, [])
  const { questionAtS } = analysis.direction
  const { title, detail } = headlineOf(analysis, who, format, t)
  const isUndecided = analysis.direction.status === 'undecided'
  const cost = analysis.direction.totals.backwardS > 0 ? analysis.energy : null
  return (
    <article className={styles.workout}>
      <header className={styles.head}>
        <p className={styles.when}>
          <time dateTime={analysis.startedAt}>{format.dayAndTime(analysis.startedAt, timeZone)}</time>
          <span>{format.duration(analysis.durationS)}</span>
          <span>{format.distance(analysis.distanceM)}</span>
          {analysis.isSimulated && <SimulatedBadge />}
          {analysis.status === 'partial' && <PartialBadge />}
          {isUndecided && <UndecidedBadge reason={analysis.direction.reason} />}
        </p>
        <h1>{title}</h1>
        {detail && <p className={styles.lead}>{detail}</p>}
        {cost && (
          <p className={styles.note}>
            {t('brackets', { level: format.percent(cost.backward.intervalLevel) })}
          </p>
        )}
      </header>
      <WhatChanged before={before} now={analysis} />
      {stated && questionAtS !== null && (
        <Question atS={questionAtS} stated={stated} onShow={() => cursor.set(questionAtS)} />
      )}
      {isUndecided && <Undecided direction={analysis.direction} />}
      <div className={styles.pair}>
        <RoutePanel series={series} cursor={cursor} />
        {cost && <EnergyComparison energy={cost} />}
      </div>
      <SeriesPanel series={series} cursor={cursor} {...(stated && { selection })} />
      {stated && (
        <StatedPanel stated={stated} durationS={analysis.durationS} cursor={cursor} selection={selection} />
      )}
      {analysis.direction.bouts.length > 0 && <BoutsTable bouts={analysis.direction.bouts} />}
      <div className={styles.pair}>
        <CardioComparison cardio={analysis.cardio} />
        <RecordingFacts analysis={analysis} fileName={fileName} />
      </div>
    </article>
  )
}
