import type { SetupContent, SetupRecord, WorkoutRecord } from '@backstride/store'
import { analyseAgain } from '../ingest/analyse-again.ts'
import type { IngestDeps } from '../ingest/create-ingest.ts'

/**
 * What was said of a recording while its beginning was still on its way is of the same moments when that has come: labels
 * count from the earlier start, and what the heart said stands under it alone. Idempotent.
 */
export async function followStart(deps: IngestDeps, workout: WorkoutRecord): Promise<void> {
  const { athleteId, workoutId, startedAt } = workout
  await deps.store.removeOutgrownPairs(workout)
  const setup = await deps.store.changeSetup(athleteId, workoutId, (there) => shifted(there, startedAt))
  if (setup.analysedRevision < setup.revision) await analyseAgain(deps, workout)
}

function shifted({ labels, labelledFrom = '' }: SetupRecord, startedAt: string): Partial<SetupContent> {
  const laterS = (Date.parse(labelledFrom) - Date.parse(startedAt)) / 1000
  // What was labelled before that was noted has no start that could be another.
  if (Number.isNaN(laterS) || laterS === 0) return {}
  const moved = labels.map(({ startS, endS, direction }) => {
    return { startS: startS + laterS, endS: endS + laterS, direction }
  })
  return { labels: moved, labelledFrom: startedAt }
}
