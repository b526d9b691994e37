import type { AnalysisSummary, ExportFormat, Series } from '@backstride/contract'
import { csvOf, fitActivityOf, geoJsonOf, type Walk } from '@backstride/encode'
import type { WorkoutRecord } from '@backstride/store'
import { getJson } from '../../json-objects.ts'
import { storedSeries } from '../../stored-series.ts'
import { ApiError } from '../api-error.ts'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'

/** Seconds in which fetching an original has to begin: a browser follows at once, and the address is no secret for long. */
const ORIGINAL_S = 60

export function exportHandlers({ store, objects }: ApiDeps): Handlers<'exportWorkout' | 'downloadOriginal'> {
  const workoutOf = async (athleteId: string, workoutId: string): Promise<WorkoutRecord> => {
    const workout = await store.getWorkout(athleteId, workoutId)
    if (!workout) throw new ApiError('NOT_FOUND', 'There is no such workout.')
    return workout
  }

  return {
    exportWorkout: async ({ params: { athleteId, workoutId }, query: { format } }) => {
      const workout = await workoutOf(athleteId, workoutId)
      const [analysis, series] = await Promise.all([
        getJson<AnalysisSummary>(objects, workout.analysisKey),
        storedSeries(objects, workout.seriesKey),
      ])
      return fileOf(workout, format, CONTENT[format].bytesOf(analysis, series))
    },

    downloadOriginal: async ({ params: { athleteId, workoutId } }) => {
      const { originalKey } = await workoutOf(athleteId, workoutId)
      return { location: await objects.presignGet(originalKey, ORIGINAL_S) }
    },
  }
}

interface Content {
  readonly type: string
  readonly bytesOf: (analysis: AnalysisSummary, series: Series) => string | Uint8Array<ArrayBuffer>
}

const CONTENT: Readonly<Record<ExportFormat, Content>> = {
  fit: {
    type: 'application/vnd.ant.fit',
    bytesOf: (analysis, series) => new Uint8Array(fitActivityOf(walkOf(analysis, series))),
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    bytesOf: (analysis, series) => csvOf(walkOf(analysis, series)),
  },
  json: {
    type: 'application/json',
    bytesOf: (analysis, series) => JSON.stringify({ analysis, series }),
  },
  geojson: {
    type: 'application/geo+json',
    bytesOf: (analysis, series) => JSON.stringify(geoJsonOf(walkOf(analysis, series))),
  },
}

function walkOf({ startedAt, sport, direction }: AnalysisSummary, series: Series): Walk {
  return { startedAt, sport, series, bouts: direction.bouts }
}

/** Named by its start, as the name that somebody gave a file may hold any character. */
function fileOf(
  { startedAt }: WorkoutRecord,
  format: ExportFormat,
  bytes: string | Uint8Array<ArrayBuffer>,
): Response {
  const name = `backstride-${startedAt.slice(0, 19).replaceAll(':', '-')}.${format}`
  return new Response(bytes, {
    headers: {
      'content-type': CONTENT[format].type,
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}
