import * as z from 'zod'
import { ask, json } from './ask.ts'
import type { ConnectorParts, ServiceAccount } from './connector.ts'
import { ServiceError } from './service-error.ts'

/** RFC 6749, section 5.1. */
const tokenAnswer = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().optional(),
  expires_in: z.number().optional(),
})

type Tokens = Pick<ServiceAccount, 'accessToken' | 'refreshToken' | 'expiresAt'>

/** Tokens for a grant of OAuth 2, and whatever else the service answered with them. A refused grant throws EXPIRED. */
export async function tokens(
  parts: ConnectorParts,
  url: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ tokens: Tokens; answer: unknown }> {
  const init = {
    method: 'POST',
    headers: { accept: 'application/json', ...headers },
    body: new URLSearchParams(form),
  }
  const response = await ask(parts, url, init, [400])
  if (response.status === 400) throw new ServiceError('EXPIRED', `${new URL(url).hostname} refused the grant`)
  const answer = await json(response, tokenAnswer)
  const { access_token: accessToken, refresh_token: refreshToken = null, expires_in: lastsS } = answer
  const expiresAt =
    lastsS === undefined ? null : new Date(parts.now().getTime() + 1000 * lastsS).toISOString()
  return { tokens: { accessToken, refreshToken, expiresAt }, answer }
}
