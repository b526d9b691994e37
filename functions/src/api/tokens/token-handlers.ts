import type { Token } from '@backstride/contract'
import type { TokenRecord } from '@backstride/store'
import { newTimedId } from '../../new-id.ts'
import { ApiError } from '../api-error.ts'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'
import { bearerOf, hashOfSecret, newSecret } from './token-secret.ts'

/** More devices and machines than one person has; a list that grows for ever hides the token that should go. */
const MAX_TOKENS = 20

export function tokenHandlers(deps: ApiDeps): Handlers<'createToken' | 'listTokens' | 'revokeToken'> {
  const { store, now } = deps
  return {
    createToken: async ({ caller: { athleteId }, body: { name, scopes } }) => {
      if ((await store.listTokens(athleteId)).length >= MAX_TOKENS) {
        throw new ApiError('CONFLICT', `There are ${MAX_TOKENS} tokens already. End one first.`)
      }
      const secret = newSecret()
      const token: TokenRecord = {
        athleteId,
        tokenId: newTimedId(now()),
        name,
        scopes: [...new Set(scopes)],
        secretHash: hashOfSecret(secret),
        createdAt: now().toISOString(),
        lastUsedAt: null,
      }
      await store.putToken(token)
      return { token: tokenBody(token), secret: bearerOf({ athleteId, tokenId: token.tokenId, secret }) }
    },

    listTokens: async ({ caller }) => ({
      items: (await store.listTokens(caller.athleteId)).map(tokenBody),
    }),

    revokeToken: async ({ caller, params: { tokenId } }) => {
      await store.deleteToken(caller.athleteId, tokenId)
      return undefined
    },
  }
}

function tokenBody({ tokenId, name, scopes, createdAt, lastUsedAt }: TokenRecord): Token {
  return { id: tokenId, name, scopes: [...scopes], createdAt, lastUsedAt }
}
