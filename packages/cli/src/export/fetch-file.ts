import type { Account } from '../account/credentials.ts'
import { EXIT } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { type Ask, headersOf } from '../server/connect.ts'
import { type Patience, patiently } from '../server/patiently.ts'
import { writeWhole } from '../write-file.ts'

/** Keeps the file that a route of the API leads to, whole or not at all. Throws Failure when it does not give it. */
export type FetchFile = (route: { readonly path: string }, params: Params, target: string) => Promise<void>

type Params = Readonly<Record<string, string | number>>

/**
 * Fetches files that the API gives an address of, good for a minute. The token is not sent along to there: it may be
 * another server, and the address alone opens it. What breaks on the way is fetched again from its beginning.
 */
export function fileFetcher({ server, token }: Account, ask: Ask, patience: Patience): FetchFile {
  return async ({ path }, params, target) => {
    const asked = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name]))
    const answer = await patiently(patience, async () => {
      const told = await ask(server + asked, { headers: headersOf(token), redirect: 'manual' })
      const location = told.headers.get('location')
      const file = location === null ? told : await ask(new URL(location, server).href)
      if (file.ok && file.body) await writeWhole(target, file.body)
      return file
    })
    if (!answer.ok) throw new Failure(`${server} does not give ${asked} (${answer.status}).`, EXIT.REFUSED)
  }
}
