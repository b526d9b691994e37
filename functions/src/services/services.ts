import {
  CONNECTORS,
  type Connector,
  type ConnectorParts,
  isServiceName,
  type ServiceClient,
} from '@backstride/connect'
import * as z from 'zod'

/** The services that this installation is known to, and how to reach them. */
export interface Services {
  /** Read once; undefined where the operator has set up none. */
  readonly config: () => Promise<ServicesConfig | undefined>
  readonly fetch: ConnectorParts['fetch']
}

export interface ServicesConfig {
  /** Seals what gives access to people's accounts there. */
  readonly sealingKey: string
  readonly clients: Readonly<Record<string, ServiceClient>>
}

const text = z.string().min(1)
const servicesConfig = z.object({
  sealingKey: z.string().min(32),
  clients: z.record(text, z.object({ clientId: text, clientSecret: text, webhookSecret: z.string() })),
})

/** What an operator wrote down, as JSON; nothing for an empty text. Throws for anything else. */
export function servicesConfigOf(json: string): ServicesConfig | undefined {
  return json.trim() === '' ? undefined : servicesConfig.parse(JSON.parse(json))
}

/** What it takes to speak to one service. */
export interface Reached {
  readonly connector: Connector
  readonly parts: ConnectorParts
  readonly sealingKey: string
}

/** Undefined for a service that does not exist, or that the operator has not set up. */
export async function reach(
  { services, now }: { readonly services?: Services; readonly now: () => Date },
  service: string,
): Promise<Reached | undefined> {
  const config = await services?.config()
  const client = config?.clients[service]
  if (!services || !config || !client || !isServiceName(service)) return undefined
  const parts = { client, fetch: services.fetch, now }
  return { connector: CONNECTORS[service], parts, sealingKey: config.sealingKey }
}
