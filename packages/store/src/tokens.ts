import { change, type Entry, LAST, type Table } from './table.ts'

/** A secret by which a program acts for an athlete. */
export interface TokenRecord {
  readonly athleteId: string
  /** Sorts by creation. */
  readonly tokenId: string
  readonly name: string
  readonly scopes: readonly ('upload' | 'read')[]
  /** SHA-256 of the secret, hexadecimal; the secret itself is never stored. */
  readonly secretHash: string
  readonly createdAt: string
  readonly lastUsedAt: string | null
}

export interface Tokens {
  putToken(token: TokenRecord): Promise<void>
  getToken(athleteId: string, tokenId: string): Promise<TokenRecord | undefined>
  /** Oldest first. */
  listTokens(athleteId: string): Promise<TokenRecord[]>
  /** Notes when a token was used; one that is gone stays gone. */
  useToken(athleteId: string, tokenId: string, at: string): Promise<void>
  deleteToken(athleteId: string, tokenId: string): Promise<void>
}

export function tokens(table: Table): Tokens {
  return {
    async putToken(token) {
      await table.put(tokenEntry(token), 0)
    },

    async getToken(athleteId, tokenId) {
      return (await table.get<TokenRecord>(tokenKey(athleteId, tokenId)))?.data
    },

    async listTokens(athleteId) {
      const { pk } = tokenKey(athleteId, '')
      const found = await table.query<TokenRecord>({ pk, from: 'TOKEN#', to: `TOKEN#${LAST}` })
      return found.map(({ data }) => data)
    },

    async useToken(athleteId, tokenId, at) {
      const next = (there?: TokenRecord) => there && { ...there, lastUsedAt: at }
      await change(table, { key: tokenKey(athleteId, tokenId), entryOf: tokenEntry, next })
    },

    deleteToken(athleteId, tokenId) {
      return table.remove(tokenKey(athleteId, tokenId))
    },
  }
}

function tokenKey(athleteId: string, tokenId: string) {
  return { pk: `ATHLETE#${athleteId}`, sk: `TOKEN#${tokenId}` }
}

function tokenEntry(data: TokenRecord): Entry<TokenRecord> {
  return { ...tokenKey(data.athleteId, data.tokenId), data }
}
