import { type Entry, LAST, type Table } from './table.ts'
import type { WorkoutRecord } from './workouts.ts'

/** One analysis of a workout that was ever made; kept when another one takes its place. */
export interface AnalysisRecord
  extends Pick<
    WorkoutRecord,
    'athleteId' | 'workoutId' | 'inputs' | 'analysisKey' | 'seriesKey' | 'methods' | 'addedKcal'
  > {
  readonly backwardS: number
  readonly analysedAt: string
}

export interface Analyses {
  /** Idempotent: an analysis of the same inputs stays as it was first noted. */
  putAnalysis(analysis: AnalysisRecord): Promise<void>
  /** Every analysis of a workout, oldest first. */
  listAnalyses(athleteId: string, workoutId: string): Promise<AnalysisRecord[]>
}

export function analyses(table: Table): Analyses {
  return {
    async putAnalysis(analysis) {
      await table.put(analysisEntry(analysis), 0)
    },

    async listAnalyses(athleteId, workoutId) {
      const prefix = `ANALYSIS#${workoutId}#`
      const range = { pk: `ATHLETE#${athleteId}`, from: prefix, to: prefix + LAST }
      const found = await table.query<AnalysisRecord>(range)
      return found.map(({ data }) => data).sort((a, b) => (a.analysedAt < b.analysedAt ? -1 : 1))
    },
  }
}

function analysisEntry(data: AnalysisRecord): Entry<AnalysisRecord> {
  const { athleteId, workoutId, inputs } = data
  return { pk: `ATHLETE#${athleteId}`, sk: `ANALYSIS#${workoutId}#${inputs}`, data }
}
