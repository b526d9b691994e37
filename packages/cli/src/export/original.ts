import { routes } from '@backstride/contract'
import type { Account } from '../account/credentials.ts'
import { EXIT } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { type Ask, headersOf } from '../server/connect.ts'
import { type Patience, patiently } from '../server/patiently.ts'

/**
 * Fetches originals. The API answers where the file is for a minute; the token is not sent along to there, which is
 * another server and takes the address alone.
 */
export function originals({ server, athleteId, token }: Account, ask: Ask, patience: Patience) {
  return async (workoutId: string): Promise<Uint8Array> => {
    const path = routes.downloadOriginal.path
      .replace('{athleteId}', encodeURIComponent(athleteId))
      .replace('{workoutId}', encodeURIComponent(workoutId))
    const answer = await patiently(patience, async () => {
      const told = await ask(server + path, { headers: headersOf(token), redirect: 'manual' })
      const location = told.headers.get('location')
      return location === null ? told : ask(new URL(location, server).href)
    })
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer())
    throw new Failure(
      `${server} does not give the original of ${workoutId} (${answer.status}).`,
      EXIT.REFUSED,
    )
  }
}
