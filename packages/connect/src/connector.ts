/** What Backstride needs of a service that watches send their recordings to. A service is added as one file that fulfils this. */

export type ServiceName = 'polar' | 'intervals'

/** What a service knows this installation by; the operator gets it from the service. */
export interface ServiceClient {
  readonly clientId: string
  readonly clientSecret: string
  /** Signs, or is sent along with, what the service tells by itself. */
  readonly webhookSecret: string
}

/** Somebody's account there, and the right to read from it. */
export interface ServiceAccount {
  readonly serviceUserId: string
  readonly accessToken: string
  /** Null where a token lasts until it is taken back. */
  readonly refreshToken: string | null
  /** When the access token ends; null when it does not. */
  readonly expiresAt: string | null
}

export interface Activity {
  readonly activityId: string
  readonly startedAt: string
}

export interface Original {
  readonly fileName: string
  readonly bytes: Uint8Array
}

export interface ConnectorParts {
  readonly client: ServiceClient
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>
  readonly now: () => Date
  /** Other addresses than the service's own, for a stand-in. */
  readonly origins?: Readonly<Record<string, string>>
}

/** Each method throws a ServiceError when the service does not do as asked. */
export interface Connector {
  readonly name: ServiceName
  readonly displayName: string
  /** Where the athlete allows it; the service sends the browser back to `redirectUri` with a code and the state. */
  authoriseUrl(parts: ConnectorParts, request: { state: string; redirectUri: string }): string
  /** The account behind a code. */
  connect(parts: ConnectorParts, request: { code: string; redirectUri: string }): Promise<ServiceAccount>
  /** The account with a new access token. Throws EXPIRED where it cannot be had without the athlete. */
  refresh(parts: ConnectorParts, account: ServiceAccount): Promise<ServiceAccount>
  /** Recordings with an original file that began at or after a moment, as far back as the service tells. */
  list(parts: ConnectorParts, account: ServiceAccount, since: Date): Promise<Activity[]>
  /** The file as the watch wrote it; undefined when the service has none, or no longer. */
  original(parts: ConnectorParts, account: ServiceAccount, activityId: string): Promise<Original | undefined>
  /** Whose accounts have something new, by what the service posted. Throws FORGED when it was not the service. */
  heard(parts: ConnectorParts, headers: Headers, body: string): Promise<string[]>
  /** Takes the right to read back. */
  disconnect(parts: ConnectorParts, account: ServiceAccount): Promise<void>
}
