import type { Label } from '@backstride/contract'
import { useCallback, useEffect } from 'react'
import { api } from './session.ts'
import { type Outcome, useAction } from './use-action.ts'
import type { Ids } from './use-ids.ts'
import { useResource } from './use-resource.ts'

/** How often to ask whether an analysis is done. Most take a second. */
const ASK_EVERY_MS = 700

/** What an athlete stated of a workout, and the way to state more. */
export interface Stated {
  readonly labels: readonly Label[]
  /** Busy until the figures follow from what was stated. */
  readonly outcome: Outcome
  /** Replaces all labels. */
  readonly state: (labels: readonly Label[]) => void
}

/** The labels of a workout; undefined while they are not there. `onAnalysed` is called when figures follow from new ones. */
export function useLabels({ athleteId, workoutId }: Ids, isMine: boolean, onAnalysed: () => void) {
  const key = isMine ? `${athleteId} ${workoutId}` : undefined
  const params = { athleteId, workoutId }
  const { resource, reload } = useResource(key, () => api('getLabels', { params }))
  const { outcome, run } = useAction()
  const settle = useCallback(async () => {
    await analysed({ athleteId, workoutId })
    reload()
    onAnalysed()
  }, [athleteId, workoutId, reload, onAnalysed])
  const isUnderWay = resource.state === 'ready' && !resource.value.isAnalysed
  useEffect(() => {
    if (isUnderWay) run(settle)
  }, [isUnderWay, run, settle])
  const stated: Stated | undefined =
    resource.state === 'ready'
      ? {
          labels: resource.value.labels,
          outcome,
          state(labels) {
            const body = { labels: [...labels], revision: resource.value.revision }
            run(async () => {
              await api('putLabels', { params, body })
              await settle()
            })
          },
        }
      : undefined
  return { stated, error: resource.state === 'failed' ? resource.error : undefined, reload }
}

async function analysed(params: { athleteId: string; workoutId: string }): Promise<void> {
  while (!(await api('getLabels', { params })).isAnalysed) {
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
  }
}
