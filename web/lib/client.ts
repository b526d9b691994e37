import { createClient } from '@backstride/contract'

/** The typed client on the page's own origin, with the schemas of every answer: asked for when it is first needed. */
export const client = createClient({ origin: '', fetch: (url, init) => fetch(url, init) })
