import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const CLIENT = 'backstride'

/**
 * The smallest OpenID provider that a sign-in can be tried on: it signs in whoever asks, with these claims on top of
 * the required ones. `authorize` does what the sign-in page would do, and answers the query to come back with.
 */
export async function oidcProvider() {
  const codes = new Map<string, { nonce: string; challenge: string }>()
  const claims: Record<string, unknown> = {}
  const health = { isDown: false }
  const server = createServer(async (request, response) => {
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (health.isDown) return send(503, {})
    if (request.url === '/.well-known/openid-configuration') return send(200, metadata(issuer))
    if (request.url === '/jwks')
      return send(200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k' }] })
    const form = new URLSearchParams(Buffer.concat(await request.toArray()).toString())
    const code = codes.get(form.get('code') ?? '')
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (!code || verifier !== code.challenge) return send(400, { error: 'invalid_grant' })
    codes.delete(form.get('code') ?? '')
    const nowS = Math.floor(Date.now() / 1000)
    const standard = { iss: issuer, aud: CLIENT, sub: 's-1', iat: nowS, exp: nowS + 60, nonce: code.nonce }
    return send(200, {
      access_token: 'unused',
      token_type: 'bearer',
      id_token: signed({ ...standard, ...claims }),
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    issuer,
    clientId: CLIENT,
    claims,
    health,
    authorize: (url: string) => {
      const query = new URL(url).searchParams
      const code = `code-${codes.size}`
      codes.set(code, { nonce: query.get('nonce') ?? '', challenge: query.get('code_challenge') ?? '' })
      return new URLSearchParams({ code, state: query.get('state') ?? '' })
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

function metadata(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  }
}

function signed(claims: Record<string, unknown>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}`
  return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`
}
