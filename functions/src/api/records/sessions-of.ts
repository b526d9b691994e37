import type { AnalysisSummary } from '@backstride/contract'
import type { WorkoutRecord } from '@backstride/store'
import { getJson } from '../../json-objects.ts'
import { type Access, shownTo } from '../access.ts'
import type { ApiDeps } from '../deps.ts'

export type Bout = AnalysisSummary['direction']['bouts'][number]

/** A workout whose directions are known, with its stretches. */
export interface Session {
  readonly workout: WorkoutRecord
  readonly bouts: readonly Bout[]
}

/** How many analyses are read at a time: enough to hide the answers of the object store. */
const AT_A_TIME = 32

/** Before and after every ISO time there is. */
const EVER = { from: '0', to: '9' }

/** Every workout that the caller may see, earliest first, and those of them in which somebody went backward, with their bouts. */
export async function sessionsOf(
  { store, objects }: Pick<ApiDeps, 'store' | 'objects'>,
  access: Pick<Access, 'athleteId' | 'isOwner'>,
): Promise<{ workouts: WorkoutRecord[]; sessions: Session[] }> {
  const workouts = shownTo(access, await store.listWorkoutsBetween(access.athleteId, EVER.from, EVER.to))
  const backward = workouts.filter(
    ({ direction }) => direction.status === 'classified' && direction.backwardS > 0,
  )
  const sessions: Session[] = []
  for (let k = 0; k < backward.length; k += AT_A_TIME) {
    const some = backward.slice(k, k + AT_A_TIME)
    const analyses = await Promise.all(
      some.map(({ analysisKey }) => getJson<AnalysisSummary>(objects, analysisKey)),
    )
    sessions.push(...some.map((workout, i) => ({ workout, bouts: analyses[i].direction.bouts })))
  }
  return { workouts, sessions }
}

/** How long a bout lasted, s. */
export function lengthOf({ startS, endS }: Bout): number {
  return endS - startS
}
