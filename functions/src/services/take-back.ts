import { type ServiceAccount, ServiceError } from '@backstride/connect'
import type { ConnectionRecord, Store } from '@backstride/store'
import { log } from '../log.ts'
import { accountOf, freshAccount, sealedAccount } from './account.ts'
import { type Reached, reach, type Services } from './services.ts'

/** A connection that is cut, or a service that stumbles, is there again at once; nobody waits for what lasts longer. */
const TRIES = 3
/** Somebody waits for all of them, and an API for half a minute at most. */
const PATIENCE_MS = 4000

interface Deps {
  readonly store: Store
  readonly services?: Services
  readonly now: () => Date
}

/**
 * Takes the right to read back at the service, and answers whether nobody has it any more. Not where the service does not
 * answer, is not known to this installation any more, or what gives access cannot be opened. Safe to repeat.
 */
export async function takeBack(deps: Deps, connection: ConnectionRecord): Promise<boolean> {
  const { service } = connection
  try {
    const reached = await reach(deps, service)
    if (!reached) return false
    await leave(deps, hurried(reached), connection)
    return true
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    log('warn', 'SERVICE_FAILED', { service, code: error.code, message: error.message })
    return false
  }
}

async function leave({ store }: Deps, reached: Reached, connection: ConnectionRecord): Promise<void> {
  const account = accountOf(reached, connection)
  // A token that has ended takes nothing back.
  const fresh = await patiently(() => freshAccount(reached, account).catch(goneAlready))
  if (!fresh) return
  const sealedTokens = sealedAccount(reached, connection, fresh)
  if (fresh !== account) await store.changeConnection(connection, (there) => ({ ...there, sealedTokens }))
  await patiently(() => reached.connector.disconnect(reached.parts, fresh))
}

/** What cannot be renewed was taken back there. */
function goneAlready(error: unknown): ServiceAccount | undefined {
  if (error instanceof ServiceError && error.code === 'EXPIRED') return undefined
  throw error
}

async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      const mayPass = error instanceof ServiceError && error.code === 'DOWN'
      if (!mayPass || tries === TRIES) throw error
    }
  }
}

function hurried(reached: Reached): Reached {
  const { fetch } = reached.parts
  const inTime: typeof fetch = (url, init) => {
    const signals = [AbortSignal.timeout(PATIENCE_MS), ...(init?.signal ? [init.signal] : [])]
    return fetch(url, { ...init, signal: AbortSignal.any(signals) })
  }
  return { ...reached, parts: { ...reached.parts, fetch: inTime } }
}
