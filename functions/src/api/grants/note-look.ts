import type { RouteId } from '@backstride/contract'
import type { ApiDeps } from '../deps.ts'

/** Which looks this process has noted lately, so that a page that asks again does not write again. */
const NOTED_MAX = 10_000

export interface Look {
  readonly athleteId: string
  readonly viewerId: string
  readonly what: RouteId
  readonly workoutId: string | null
}

export type NoteLook = (look: Look) => Promise<void>

/**
 * Notes in an athlete's log that somebody else looked. It is written before the look is answered, so nothing is seen
 * that is not in the log; the store keeps one item for each viewer, thing and hour.
 */
export function lookNoter({ store, now }: Pick<ApiDeps, 'store' | 'now'>): NoteLook {
  const noted = new Set<string>()
  return async function note(look) {
    const at = now().toISOString()
    const name = [at.slice(0, 13), look.athleteId, look.viewerId, look.what, look.workoutId].join(' ')
    if (noted.has(name)) return
    await store.putLook({ ...look, at })
    if (noted.size >= NOTED_MAX) noted.clear()
    noted.add(name)
  }
}
