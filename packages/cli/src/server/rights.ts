import type { Account } from '../account/credentials.ts'
import { EXIT } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { type Ask, connect } from './connect.ts'

/** What a token opens; neither for one that the server does not know. */
export interface Rights {
  readonly mayRead: boolean
  readonly maySend: boolean
  /** Of whoever it belongs to; only a token that reads tells. */
  readonly name: string | undefined
}

/** What a token opens, found out by trying. Throws Failure when the server does not answer. */
export async function rightsOf(account: Pick<Account, 'server' | 'token'>, ask: Ask): Promise<Rights> {
  const api = connect(account, ask)
  const [me, uploads] = await Promise.all([
    unlessRefused(api('getMe')),
    unlessRefused(api('listUploads', { query: { limit: 1 } })),
  ])
  return { mayRead: me !== undefined, maySend: uploads !== undefined, name: me?.name }
}

async function unlessRefused<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Failure && error.exitCode === EXIT.REFUSED) return undefined
    throw error
  }
}
