import { CONNECTORS, SERVICE_NAMES, ServiceError, type ServiceName } from '@backstride/connect'
import type { Connection } from '@backstride/contract'
import type { ConnectionKey, ConnectionRecord } from '@backstride/store'
import { serviceKey } from '../../object-keys.ts'
import { sealedAccount } from '../../services/account.ts'
import { disconnect } from '../../services/disconnect.ts'
import { type Reached, reach } from '../../services/services.ts'
import { ApiError } from '../api-error.ts'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'
import { keepConnecting, takeConnecting } from './pending-connection.ts'

type ConnectionRoute =
  | 'listConnections'
  | 'startConnection'
  | 'finishConnection'
  | 'syncConnection'
  | 'removeConnection'
  | 'receiveServiceMessage'

export function connectionHandlers(deps: ApiDeps): Handlers<ConnectionRoute> {
  const { store } = deps
  return {
    listConnections: async ({ caller: { athleteId } }) => {
      const there = await store.listConnections(athleteId)
      const known = await Promise.all(SERVICE_NAMES.map(async (name) => (await reach(deps, name)) && name))
      // An account that is connected stays in sight, whatever the operator has set up since.
      const names = SERVICE_NAMES.filter((name) => known.includes(name) || there.some(isOf(name)))
      return {
        items: await Promise.all(names.map((name) => connectionBody(deps, name, there.find(isOf(name))))),
      }
    },

    startConnection: async ({ caller: { athleteId }, params: { service }, body, context }) => {
      const { connector, parts } = await required(deps, service)
      const state = keepConnecting(deps, context, { athleteId, service, ...body })
      return { url: connector.authoriseUrl(parts, { state, redirectUri: redirectUri(deps, service) }) }
    },

    finishConnection: async ({ caller: { athleteId }, params: { service }, context }) => {
      const query = new URL(context.req.url).searchParams
      const begun = takeConnecting(deps, context, { athleteId, service, state: query.get('state') })
      if (!begun) return { location: '/settings/?unconnected=stale' }
      const code = query.get('code')
      // Somebody changed their mind on the service's page.
      if (!code) return { location: '/settings/' }
      const reached = await required(deps, service)
      const key = { athleteId, service }
      const refusal = await keepConnection(deps, reached, key, code, begun.coachMaySee).catch(refusalOf)
      if (refusal) return { location: `/settings/?unconnected=${refusal}` }
      await order(deps, key)
      return { location: `/settings/?connected=${service}` }
    },

    syncConnection: async ({ caller: { athleteId }, params: { service } }) => {
      if (!(await store.getConnection({ athleteId, service }))) throw notConnected()
      await order(deps, { athleteId, service })
      return undefined
    },

    removeConnection: async ({ caller: { athleteId }, params: { service }, query: { workouts } }) => {
      const connection = await store.getConnection({ athleteId, service })
      if (!connection) throw notConnected()
      await disconnect(deps, connection, workouts)
      return undefined
    },

    receiveServiceMessage: async ({ params: { service }, context }) => {
      const { connector, parts } = await required(deps, service)
      const { headers } = context.req.raw
      const users = await connector.heard(parts, headers, await context.req.text()).catch(refused)
      const found = await Promise.all(users.map((userId) => store.findConnections(service, userId)))
      // Whatever the message says, what is there and not here is fetched: said twice or late, it does no harm.
      for (const connection of found.flat()) await order(deps, connection)
      return undefined
    },
  }
}

async function keepConnection(
  deps: ApiDeps,
  reached: Reached,
  key: ConnectionKey,
  code: string,
  coachMaySee: boolean,
): Promise<void> {
  const { connector, parts } = reached
  const request = { code, redirectUri: redirectUri(deps, key.service) }
  const account = await connector.connect(parts, request)
  await deps.store.putConnection({
    ...key,
    serviceUserId: account.serviceUserId,
    sealedTokens: sealedAccount(reached, key, account),
    connectedAt: deps.now().toISOString(),
    state: 'connected',
    syncedAt: null,
    error: null,
    notBefore: null,
    coachMaySee,
  })
}

/** What the page of settings tells somebody whom a service sent back in vain. */
function refusalOf(error: unknown): 'refused' | 'down' {
  if (!(error instanceof ServiceError)) throw error
  return error.code === 'EXPIRED' ? 'refused' : 'down'
}

function redirectUri({ publicUrl }: ApiDeps, service: string): string {
  return `${publicUrl}/api/connections/${service}/callback`
}

async function order({ objects, now }: ApiDeps, key: ConnectionKey): Promise<void> {
  await objects.put(serviceKey(key), new TextEncoder().encode(now().toISOString()), 'text/plain')
}

async function required(deps: ApiDeps, service: ServiceName): Promise<Reached> {
  const reached = await reach(deps, service)
  if (reached) return reached
  throw new ApiError('NOT_FOUND', `This installation is not known to ${CONNECTORS[service].displayName}.`)
}

function isOf(name: string) {
  return ({ service }: ConnectionRecord) => service === name
}

async function connectionBody(
  { store }: ApiDeps,
  service: ServiceName,
  there: ConnectionRecord | undefined,
): Promise<Connection> {
  const { displayName } = CONNECTORS[service]
  if (!there) return { service, displayName, account: null }
  const { connectedAt, state, syncedAt, error, coachMaySee } = there
  const recordings = (await store.listImports(there)).filter(({ uploadId }) => uploadId !== null).length
  const account = { connectedAt, state, syncedAt, error, recordings, coachMaySee }
  return { service, displayName, account }
}

function notConnected(): ApiError {
  return new ApiError('NOT_FOUND', 'There is no such connection.')
}

function refused(error: unknown): never {
  if (!(error instanceof ServiceError)) throw error
  if (error.code === 'FORGED') throw new ApiError('FORBIDDEN', 'This message is not from the service.')
  throw new ApiError('UNAVAILABLE', 'The service does not answer as it should. Try again in a while.')
}
