import { ApiProblem, createClient } from '@backstride/contract'
import type { Account } from '../account/credentials.ts'
import { type Ask, headersOf } from '../server/connect.ts'

/** Ends a token by itself, and answers whether the server takes it no longer; not where that does not answer as it should. */
export async function endToken({ server, token }: Account, ask: Ask): Promise<boolean> {
  const [, tokenId = ''] = token.split('.')
  const client = createClient({ origin: server, headers: { ...headersOf(token) }, fetch: ask })
  try {
    await client('revokeToken', { params: { tokenId } })
    return true
  } catch (error) {
    if (error instanceof ApiProblem) return error.problem.code === 'SIGNED_OUT'
    if (error instanceof TypeError || error instanceof SyntaxError) return false
    throw error
  }
}
