import type { Identity } from '@backstride/functions/api'

/** Who issues the identities of a data folder, whatever port its system happens to listen on. */
const ISSUER = 'urn:backstride:local'

/**
 * The identity with an issuer that does not change with the port: otherwise everybody would be somebody else, with no
 * workouts, after a start on another port.
 */
export function localIdentity(identity: Identity): Identity {
  return {
    start: (hint) => identity.start(hint),
    finish: async (query, secrets) => localClaims(await identity.finish(query, secrets)),
  }
}

/** The same for claims that did not come through the sign-in page. */
export function localClaims<T extends object>(claims: T): T & { readonly issuer: string } {
  return { ...claims, issuer: ISSUER }
}
