import * as z from 'zod'
import { id } from '../ids.ts'
import { tokenList, tokenRequest, tokenTicket } from '../token.ts'
import type { Route } from './route.ts'

/** Secrets by which the command line and devices act for a person. */
export const tokensRoutes = {
  createToken: {
    method: 'POST',
    path: '/api/me/tokens',
    summary: 'Make a personal token; its secret is in this answer and never again',
    body: tokenRequest,
    status: 201,
    answer: tokenTicket,
  },
  listTokens: {
    method: 'GET',
    path: '/api/me/tokens',
    summary: 'The personal tokens of the caller, oldest first, without their secrets',
    status: 200,
    answer: tokenList,
  },
  revokeToken: {
    method: 'DELETE',
    path: '/api/me/tokens/{tokenId}',
    summary: 'End a personal token; its next request is refused. A token can end itself',
    params: z.object({ tokenId: id }),
    status: 204,
  },
} as const satisfies Record<string, Route>
