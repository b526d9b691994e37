import { isDeepStrictEqual } from 'node:util'
import type { AnalysisSummary, Labels, PastAnalysis } from '@backstride/contract'
import type { AnalysisRecord, SetupRecord, WorkoutRecord } from '@backstride/store'
import { getJson } from '../../json-objects.ts'
import { orderAnalysis } from '../../order-analysis.ts'
import { ApiError } from '../api-error.ts'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'
import { visibleAnalysis } from '../visible.ts'
import { hiddenOf } from '../zones/hidden-of.ts'
import { analysisWithout } from '../zones/without-hidden.ts'

type LabelRoute = 'getLabels' | 'putLabels' | 'listAnalyses' | 'getAnalysis'

export function labelHandlers(deps: ApiDeps): Handlers<LabelRoute> {
  const { store, objects } = deps
  const workoutOf = async (athleteId: string, workoutId: string): Promise<WorkoutRecord> => {
    const workout = await store.getWorkout(athleteId, workoutId)
    if (!workout) throw new ApiError('NOT_FOUND', 'There is no such workout.')
    return workout
  }

  return {
    getLabels: async ({ params: { athleteId, workoutId } }) => {
      await workoutOf(athleteId, workoutId)
      return labelsBody(await store.getSetup(athleteId, workoutId))
    },

    putLabels: async ({ params: { athleteId, workoutId }, body }) => {
      const { startedAt: labelledFrom } = await workoutOf(athleteId, workoutId)
      const { labels, revision } = body
      const next = () => ({ labels, labelledFrom })
      const setup = await store.changeSetup(athleteId, workoutId, next, revision)
      if (!isDeepStrictEqual(setup.labels, labels)) {
        throw new ApiError('CONFLICT', 'The labels were changed in another place meanwhile. Load them again.')
      }
      await orderAnalysis(deps, setup)
      return labelsBody(setup)
    },

    listAnalyses: async ({ params: { athleteId, workoutId } }) => {
      const workout = await workoutOf(athleteId, workoutId)
      const analyses = await store.listAnalyses(athleteId, workoutId)
      return { items: analyses.map((analysis) => pastBody(analysis, workout)) }
    },

    getAnalysis: async ({ access, params: { athleteId, workoutId, analysisId } }) => {
      const analyses = await store.listAnalyses(athleteId, workoutId)
      const found = analyses.find(({ inputs }) => inputs === analysisId)
      if (!found) throw new ApiError('NOT_FOUND', 'There is no such analysis.')
      const [analysis, hidden] = await Promise.all([
        getJson<AnalysisSummary>(objects, found.analysisKey),
        hiddenOf(deps, access, found.seriesKey),
      ])
      return analysisWithout(visibleAnalysis(analysis, access.fields), hidden)
    },
  }
}

function labelsBody({ labels, revision, analysedRevision }: SetupRecord): Labels {
  return { labels: [...labels], revision, isAnalysed: analysedRevision >= revision }
}

function pastBody(analysis: AnalysisRecord, workout: WorkoutRecord): PastAnalysis {
  const { inputs, analysedAt, methods, backwardS, addedKcal } = analysis
  const isCurrent = inputs === workout.inputs
  return { id: inputs, analysedAt, methods: [...methods], backwardS, addedKcal, isCurrent }
}
