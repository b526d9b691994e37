/** OpenID Connect Core 1.0: authorization code flow with PKCE (RFC 7636), state and nonce. */

import * as oidc from 'openid-client'
import * as z from 'zod'
import { type Claims, type Identity, IdentityError } from './identity.ts'

export interface OidcConfig {
  readonly issuer: string
  readonly clientId: string
  /** Itself, or how to read it when it is first needed. Absent for a public client, which PKCE protects alone. */
  readonly clientSecret?: string | (() => Promise<string>)
  /** The address of `finishSignIn`, as registered with the provider. */
  readonly redirectUri: string
  /** Allows a provider without TLS, on this machine only. */
  readonly allowInsecure?: boolean
}

/** An identity provider that speaks OpenID Connect. It is asked for its addresses when first needed. */
export function oidcIdentity(config: OidcConfig): Identity {
  const provider = lazily(() => discovered(config))

  return {
    async start(hint) {
      const secrets = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      }
      const url = oidc.buildAuthorizationUrl(await provider(), {
        redirect_uri: config.redirectUri,
        scope: 'openid profile',
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: 'S256',
        ...(hint !== undefined && { login_hint: hint }),
      })
      return { url: url.href, secrets }
    },

    async finish(query, { state, nonce, verifier }) {
      const cameBackTo = new URL(config.redirectUri)
      cameBackTo.search = query.toString()
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier }
      const tokens = await oidc.authorizationCodeGrant(await provider(), cameBackTo, checks).catch(refused)
      return claimsOf(tokens.claims())
    },
  }
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    // What failed is tried again with the next request.
    made ??= make().catch((error) => {
      made = undefined
      throw error
    })
    return made
  }
}

async function discovered({ issuer, clientId, clientSecret, allowInsecure }: OidcConfig) {
  const options = allowInsecure ? { execute: [oidc.allowInsecureRequests] } : {}
  try {
    const secret = typeof clientSecret === 'function' ? await clientSecret() : clientSecret
    const authentication = secret ? oidc.ClientSecretPost(secret) : oidc.None()
    return await oidc.discovery(new URL(issuer), clientId, secret, authentication, options)
  } catch (error) {
    throw new IdentityError('UNAVAILABLE', 'the identity provider cannot be reached', { cause: error })
  }
}

const UNAVAILABLE = [
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]

function refused(error: unknown): never {
  // A TypeError is what fetch throws when there is no connection.
  const isDown =
    error instanceof TypeError ||
    (error instanceof oidc.ClientError && UNAVAILABLE.includes(error.code ?? '')) ||
    (error instanceof oidc.ResponseBodyError && error.status >= 500)
  const [code, message] = isDown
    ? (['UNAVAILABLE', 'the identity provider does not answer'] as const)
    : (['REFUSED', 'the identity provider did not confirm this sign-in'] as const)
  throw new IdentityError(code, message, { cause: error })
}

const claims = z.object({
  iss: z.string(),
  sub: z.string(),
  name: z.string().optional().catch(undefined),
  zoneinfo: z.string().optional().catch(undefined),
  'backstride:demo': z.boolean().optional().catch(undefined),
})

function claimsOf(told: unknown): Claims {
  const { iss, sub, name, zoneinfo, 'backstride:demo': isDemo = false } = claims.parse(told)
  return {
    issuer: iss,
    subject: sub,
    isDemo,
    ...(name !== undefined && { name }),
    ...(zoneinfo !== undefined && { timeZone: zoneinfo }),
  }
}
