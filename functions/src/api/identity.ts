/** Who somebody is, as the identity provider says. */
export interface Claims {
  readonly issuer: string
  readonly subject: string
  readonly name?: string
  /** IANA name. */
  readonly timeZone?: string
  /** An account of the demonstration, which everybody may use. */
  readonly isDemo: boolean
}

/** What the browser keeps between leaving for the sign-in page and coming back. */
export interface SignInSecrets {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** The sign-in page of others, and what comes back from it. Both throw IdentityError. */
export interface Identity {
  /** Address of the sign-in page; `hint` names the account that is probably meant. */
  start(hint?: string): Promise<{ readonly url: string; readonly secrets: SignInSecrets }>
  /** Who came back, given the query of the address they came back to. */
  finish(query: URLSearchParams, secrets: SignInSecrets): Promise<Claims>
}

export type IdentityErrorCode =
  /** What came back was not what this browser was sent for, or the provider said no. */
  | 'REFUSED'
  /** The provider cannot be reached or does not speak the protocol. */
  | 'UNAVAILABLE'

export class IdentityError extends Error {
  override readonly name = 'IdentityError'
  readonly code: IdentityErrorCode

  constructor(code: IdentityErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
