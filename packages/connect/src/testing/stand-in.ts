/** What the stand-ins of services share: somebody's account there, and the ways in which a service lets one down. */

export interface StandInActivity {
  readonly id: string
  readonly startedAt: string
  /** Undefined for one without a file. */
  readonly bytes?: Uint8Array
  readonly source?: string
}

export interface StandIn {
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>
  /** The browser's part: somebody allows it, and is sent back to this address. */
  allow(authoriseUrl: string): URL
  add(activity: StandInActivity): void
  /** Tokens that were given end now; they can be refreshed where the service does that. */
  expireTokens(): void
  /** The right is taken back there: nothing can be refreshed. */
  revoke(): void
  /** The next requests are too many. */
  beBusy(requests: number, retryAfterS: number): void
  isDown: boolean
  /** Paths that were asked for. */
  readonly asked: string[]
}

/** The part that both services have in common; `answer` is the service. */
export function standIn(service: {
  answer(request: Request, state: StandInState): Promise<Response> | Response
  userId: string
}): StandIn {
  const state: StandInState = {
    userId: service.userId,
    codes: new Set(),
    tokens: new Set(),
    refreshTokens: new Set(),
    activities: [],
    given: 0,
  }
  const asked: string[] = []
  const busy = { requests: 0, retryAfterS: 0 }
  const self: StandIn = {
    asked,
    isDown: false,
    async fetch(url, init) {
      const request = new Request(url, init)
      asked.push(`${request.method} ${new URL(url).pathname}`)
      if (self.isDown) throw new TypeError('fetch failed')
      if (busy.requests > 0) {
        busy.requests--
        return new Response(null, { status: 429, headers: { 'retry-after': String(busy.retryAfterS) } })
      }
      return service.answer(request, state)
    },
    allow(authoriseUrl) {
      const { searchParams } = new URL(authoriseUrl)
      const code = `code-${state.codes.size}`
      state.codes.add(code)
      const back = new URL(searchParams.get('redirect_uri') ?? '')
      back.search = new URLSearchParams({ code, state: searchParams.get('state') ?? '' }).toString()
      return back
    },
    add: (activity) => void state.activities.push(activity),
    expireTokens: () => state.tokens.clear(),
    revoke() {
      state.tokens.clear()
      state.refreshTokens.clear()
    },
    beBusy: (requests, retryAfterS) => void Object.assign(busy, { requests, retryAfterS }),
  }
  return self
}

export interface StandInState {
  readonly userId: string
  readonly codes: Set<string>
  readonly tokens: Set<string>
  readonly refreshTokens: Set<string>
  readonly activities: StandInActivity[]
  /** How many tokens were given. */
  given: number
}

/** A code is good once. */
export function isRedeemed({ codes }: StandInState, code: unknown): boolean {
  return codes.delete(String(code))
}

/** No two are the same. */
export function newToken(state: StandInState, tokens: Set<string>): string {
  const token = `token-${state.given++}`
  tokens.add(token)
  return token
}

export function isKnown({ tokens }: StandInState, request: Request): boolean {
  return tokens.has((request.headers.get('authorization') ?? '').replace(/^Bearer /, ''))
}

export function fileOf({ activities }: StandInState, id: string): Response {
  const bytes = activities.find((activity) => activity.id === id)?.bytes
  return bytes ? new Response(Uint8Array.from(bytes)) : new Response(null, { status: 404 })
}
