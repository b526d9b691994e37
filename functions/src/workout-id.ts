import { createHash } from 'node:crypto'

/** The same bytes of the same athlete are the same workout, however often they come. */
export function workoutIdOf({ athleteId, sha256 }: { athleteId: string; sha256: string }): string {
  return createHash('sha256').update(`${athleteId}/${sha256}`).digest('hex').slice(0, 32)
}
