import type { Client, Me } from '@backstride/contract'
import { ApiProblem } from '@backstride/contract/api-problem'
import { createStore } from './store.ts'

/** Who is signed in, as far as this tab knows. */
export type Session =
  | { readonly state: 'loading' }
  | { readonly state: 'signed-in'; readonly me: Me }
  | { readonly state: 'signed-out' }
  | { readonly state: 'failed'; readonly error: unknown }

export const session = createStore<Session>({ state: 'loading' })

/** The typed client on the page's own origin. A call that finds the session ended tells the whole page so. */
export const api: Client = async (id, ...input) => {
  try {
    const client = await loadClient()
    return await client(id, ...input)
  } catch (error) {
    if (isSignedOut(error)) signedOut()
    throw error
  }
}

/** Comes with the schemas, which are a sixth of a page's script, at the first call. Without it there is no network either. */
async function loadClient(): Promise<Client> {
  try {
    return (await import('./client.ts')).client
  } catch (cause) {
    throw new TypeError('the client cannot be loaded', { cause })
  }
}

/** Asks who is signed in; the answer goes to `session`. */
export async function loadSession(): Promise<void> {
  try {
    signedIn(await api('getMe'))
  } catch (error) {
    if (!isSignedOut(error)) session.set({ state: 'failed', error })
  }
}

/**
 * Looks again whenever the tab comes back to sight: another tab may have signed out, or somebody else in. What is on
 * the page of one person must not be sent in the name of another, so the page starts over then. Answers the way to stop.
 */
export function watchSession(): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') void checkSession()
  }
  document.addEventListener('visibilitychange', look)
  window.addEventListener('focus', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('focus', look)
  }
}

async function checkSession(): Promise<void> {
  const known = session.get()
  if (known.state !== 'signed-in') return
  try {
    const { athleteId } = await api('getMe')
    if (athleteId !== known.me.athleteId) location.reload()
  } catch {
    // Signed out is told by `api`; what else goes wrong is told by whatever the person does next.
  }
}

export function signedIn(me: Me): void {
  session.set({ state: 'signed-in', me })
}

export function signedOut(): void {
  session.set({ state: 'signed-out' })
}

function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.code === 'SIGNED_OUT'
}
