import type { JsonWebKey } from 'node:crypto'
import type { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ClientMetadata, type Configuration, interactionPolicy, Provider } from 'oidc-provider'
import type { Accounts, Person } from './accounts.ts'
import { LOGIN_PAGE_POLICY, loginProblemPage } from './login-page.ts'
import { loginRoutes } from './login-routes.ts'
import { oidcAdapter } from './oidc-adapter.ts'
import type { Records } from './records.ts'

export interface IdentityOptions {
  /** Where the provider is, for instance `http://127.0.0.1:4747/oidc`; its path is the mount point. */
  readonly issuer: string
  readonly client: {
    readonly id: string
    readonly secret: string
    readonly redirectUri: string
  }
  readonly signingKey: JsonWebKey
  readonly cookieKey: string
  readonly records: Records
  readonly accounts: Accounts
  readonly demoPeople: readonly Person[]
  readonly now: () => Date
}

/** The OpenID provider of this machine: what Cognito is on AWS, with accounts of its own. */
export function createIdentityProvider(options: IdentityOptions) {
  const { issuer } = options
  const provider = new Provider(issuer, configurationOf(options))
  provider.use(loginRoutes(provider, options))
  // What people are not told; the library itself would keep it to itself.
  const events: EventEmitter = provider
  events.on('error', (error) => console.error('sign-in:', error))
  events.on('server_error', (_ctx, error) => console.error('sign-in:', error))
  const callback = provider.callback()
  const mount = new URL(issuer).pathname

  return function identityProvider(request: IncomingMessage, response: ServerResponse): void {
    const { url = '/' } = request
    // Where the provider finds out what it is mounted below.
    Object.assign(request, { originalUrl: url, url: url.slice(mount.length) || '/' })
    callback(request, response)
  }
}

const HOUR_S = 3600
/** As long as the API waits for somebody to come back. */
const SIGN_IN_S = 600

function configurationOf(options: IdentityOptions): Configuration {
  return {
    adapter: (kind: string) => oidcAdapter(options.records, kind),
    clients: [clientOf(options.client)],
    jwks: { keys: [options.signingKey] },
    cookies: {
      keys: [options.cookieKey],
      long: { httpOnly: true, sameSite: 'lax', path: new URL(options.issuer).pathname },
    },
    responseTypes: ['code'],
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'email'],
    claims: {
      openid: ['sub', 'backstride:demo'],
      profile: ['name', 'zoneinfo'],
      email: ['email', 'email_verified'],
    },
    // The one client reads the ID token and asks for nothing more.
    conformIdTokenClaims: false,
    findAccount: (_ctx, subject) => accountOf(options.accounts, subject),
    interactions: {
      policy: alwaysAsk(),
      url: (_ctx, { uid }) => `${new URL(options.issuer).pathname}/login/${uid}`,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    loadExistingGrant: (ctx) => grantEverything(ctx),
    renderError: (ctx, { error }) => {
      ctx.type = 'html'
      ctx.set('content-security-policy', LOGIN_PAGE_POLICY)
      ctx.body = loginProblemPage(
        'Signing in did not work',
        REASONS[error] ?? `The sign-in was refused (${error}).`,
      )
    },
    ttl: {
      AccessToken: HOUR_S,
      AuthorizationCode: 60,
      Grant: HOUR_S,
      IdToken: HOUR_S,
      Interaction: SIGN_IN_S,
      Session: HOUR_S,
    },
  }
}

const REASONS: Readonly<Record<string, string>> = {
  invalid_request: 'This sign-in has ended or was opened in another window. Please start again.',
  access_denied: 'The sign-in was broken off.',
}

function clientOf({ id, secret, redirectUri }: IdentityOptions['client']): ClientMetadata {
  return {
    client_id: id,
    client_secret: secret,
    redirect_uris: [redirectUri],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'client_secret_post',
    id_token_signed_response_alg: 'ES256',
  }
}

async function accountOf(accounts: Accounts, subject: string) {
  const person = await accounts.find(subject)
  if (!person) return undefined
  const { name, email, isDemo } = person
  // Whoever signs in sits at this machine, so its zone is theirs.
  const zoneinfo = Intl.DateTimeFormat().resolvedOptions().timeZone
  const claims = { sub: subject, name, zoneinfo, email, email_verified: false, 'backstride:demo': isDemo }
  return { accountId: subject, claims: async () => claims }
}

/**
 * Asks who it is at every sign-in. The application keeps its own session and ends it; were the provider to remember
 * somebody beyond that, signing out would let the next person in as the one before.
 */
function alwaysAsk() {
  const { Check, base } = interactionPolicy
  const policy = base()
  const login = policy.get('login')
  login?.checks.add(
    new Check('every_time', 'Every sign-in asks who it is', (ctx) =>
      ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
    ),
  )
  return policy
}

type Context = Parameters<NonNullable<Configuration['loadExistingGrant']>>[0]

/** The one client belongs to the system itself, so nobody is asked to consent. */
async function grantEverything({ oidc }: Context) {
  const { client, session, provider } = oidc
  const accountId = session?.accountId
  if (!client || accountId === undefined) return undefined
  const grant = new provider.Grant({ clientId: client.clientId, accountId })
  grant.addOIDCScope('openid profile email')
  await grant.save()
  return grant
}
