'use client'

import type { AnalysisSummary, BoutBody, Series } from '@backstride/contract'
import { useCallback, useMemo } from 'react'
import { headlineOf } from '../../lib/headline.ts'
import { createSelection } from '../../lib/selection.ts'
import { showStretch } from '../../lib/timeline.ts'
import { useFormat } from '../../lib/use-format.ts'
import type { Stated } from '../../lib/use-labels.ts'
import { useTimeline } from '../../lib/use-timeline.ts'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import { PartialBadge, SimulatedBadge, UndecidedBadge } from '../badge.tsx'
import { BoutsTable } from './bouts-table.tsx'
import { CardioComparison } from './cardio-comparison.tsx'
import { EnergyComparison } from './energy-comparison.tsx'
import { RecordingFacts } from './recording-facts.tsx'
import { RoutePanel } from './route-panel.tsx'
import { goToCurves, SeriesPanel } from './series-panel.tsx'
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
  /** The athlete's own name for the workout, where there is one. */
  readonly givenTitle?: string | null | undefined
  readonly timeZone: string
  /** The athlete's name for a coach; null where it is one's own. */
  readonly who: string | null
  /** Whether a tile service may be asked for a map, and thereby told where the workout was; not of files that nobody is to learn of. */
  readonly mayAskForMap?: boolean
  /** What the athlete stated; only where the one who looks may state more. */
  readonly stated?: Stated | undefined
  /** The analysis that was shown before this one, when it has just been made again. */
  readonly before?: AnalysisSummary | undefined
}

/** Everything about one workout: the answer first, then what it rests on. */
export function WorkoutView(props: WorkoutViewProps) {
  const {
    analysis,
    series,
    fileName,
    givenTitle,
    timeZone,
    who,
    mayAskForMap = false,
    stated,
    before,
  } = props
  const t = useWords('workout', english)
  const format = useFormat()
  const timeline = useTimeline(series?.direction.length)
  const { cursor } = timeline
  const selection = useMemo(createSelection, [])
  const { questionAtS } = analysis.direction
  const { title, detail } = headlineOf(analysis, who, format, t)
  const show = useCallback(
    (bout: BoutBody) => {
      showStretch(timeline, bout)
      goToCurves()
    },
    [timeline],
  )
  const isUndecided = analysis.direction.status === 'undecided'
  const cost = analysis.direction.totals.backwardS > 0 ? analysis.energy : null
  return (
    <article className={styles.workout}>
      <header className={styles.head}>
        <When analysis={analysis} givenTitle={givenTitle} timeZone={timeZone} />
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
        <RoutePanel
          series={series}
          cursor={cursor}
          hasZones={stated !== undefined}
          mayAskForMap={mayAskForMap}
        />
        {cost && <EnergyComparison energy={cost} deviceKcal={analysis.sourceKcal} />}
      </div>
      <SeriesPanel series={series} timeline={timeline} {...(stated && { selection })} />
      {stated && (
        <StatedPanel
          stated={stated}
          durationS={analysis.durationS}
          direction={series?.direction}
          cursor={cursor}
          selection={selection}
        />
      )}
      {analysis.direction.bouts.length > 0 && (
        <BoutsTable
          bouts={analysis.direction.bouts}
          startedAt={analysis.startedAt}
          {...(series && { onShow: show })}
        />
      )}
      <div className={styles.pair}>
        <CardioComparison cardio={analysis.cardio} />
        <RecordingFacts analysis={analysis} fileName={fileName} />
      </div>
    </article>
  )
}

/** Which workout it is, when it was, and what to know before its figures. */
function When({
  analysis,
  givenTitle,
  timeZone,
}: Pick<WorkoutViewProps, 'analysis' | 'givenTitle' | 'timeZone'>) {
  const format = useFormat()
  const { status, reason } = analysis.direction
  return (
    <p className={styles.when}>
      {givenTitle && <strong>{givenTitle}</strong>}
      <time dateTime={analysis.startedAt}>{format.dayAndTime(analysis.startedAt, timeZone)}</time>
      <span>{format.duration(analysis.durationS)}</span>
      <span>{format.distance(analysis.distanceM)}</span>
      {analysis.isSimulated && <SimulatedBadge />}
      {analysis.status === 'partial' && <PartialBadge />}
      {status === 'undecided' && <UndecidedBadge reason={reason} />}
    </p>
  )
}
