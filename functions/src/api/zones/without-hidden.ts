/**
 * What is left of a workout for others when some of its seconds lie in a private zone. Beside the coordinates all goes
 * that says how far it is from where a track breaks off to where it began: heights, speeds, the bouts there, and every
 * length that the hidden part is in, as the difference to the part in sight would be that distance.
 */

import type { AnalysisSummary, Series, WorkoutSummary } from '@backstride/contract'
import type { Hidden } from './hidden-seconds.ts'

/** The columns with nothing in the hidden seconds. */
export function seriesWithout(series: Series, hidden: Hidden): Series {
  if (!hidden) return series
  const shown = (column: (number | null)[]) => column.map((value, k) => (hidden[k] ? null : value))
  return {
    ...series,
    latitudeDeg: shown(series.latitudeDeg),
    longitudeDeg: shown(series.longitudeDeg),
    elevationM: shown(series.elevationM),
    speedMps: shown(series.speedMps),
    headingMinusCourseDeg: shown(series.headingMinusCourseDeg),
    direction: series.direction.map((direction, k) => (hidden[k] ? 'unknown' : direction)),
    probability: series.probability.map((probability, k) => (hidden[k] ? 0 : probability)),
  }
}

/** The analysis with the bouts in sight. Seconds and metres backward stay: they are what a coach is there for. */
export function analysisWithout(analysis: AnalysisSummary, hidden: Hidden): AnalysisSummary {
  if (!hidden) return analysis
  const { direction } = analysis
  const isInSight = (fromS: number, toS: number) =>
    !hidden.slice(Math.floor(fromS), Math.max(Math.ceil(toS), Math.floor(fromS) + 1)).includes(true)
  const bouts = direction.bouts.filter(({ startS, endS }) => isInSight(startS, endS))
  const forward = bouts.filter((bout) => bout.direction === 'forward')
  const { questionAtS } = direction
  return {
    ...analysis,
    distanceM: null,
    direction: {
      ...direction,
      bouts,
      questionAtS: questionAtS !== null && isInSight(questionAtS, questionAtS + 1) ? questionAtS : null,
      totals: {
        ...direction.totals,
        forwardM: forward.reduce((sum, { distanceM }) => sum + distanceM, 0),
      },
    },
  }
}

/** One line of a list; without looking at the track, so it goes for every workout of an athlete who has zones. */
export function summaryWithout(summary: WorkoutSummary, hasZones: boolean): WorkoutSummary {
  return hasZones ? { ...summary, distanceM: null } : summary
}
