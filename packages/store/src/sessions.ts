import type { Table } from './table.ts'

export interface SessionRecord {
  /** SHA-256 of the secret in the cookie, hexadecimal; the secret itself is never stored. */
  readonly idHash: string
  readonly athleteId: string
  /** The athlete's at sign-in. Whoever reads a session checks that it is still the athlete's. */
  readonly generation?: string | undefined
  readonly createdAt: string
  /** Whoever reads a session checks this; the store gives expired ones too. */
  readonly expiresAt: string
}

export interface Sessions {
  putSession(session: SessionRecord): Promise<void>
  getSession(idHash: string): Promise<SessionRecord | undefined>
  deleteSession(idHash: string): Promise<void>
}

export function sessions(table: Table): Sessions {
  return {
    async putSession(session) {
      const expiresAtS = Math.ceil(Date.parse(session.expiresAt) / 1000)
      const { athleteId, idHash, createdAt } = session
      const index = { lookupPk: `SESSIONS#${athleteId}`, lookupSk: `${createdAt}#${idHash}` }
      await table.put({ ...sessionKey(idHash), data: session, expiresAtS, ...index }, 0)
    },

    async getSession(idHash) {
      return (await table.get<SessionRecord>(sessionKey(idHash)))?.data
    },

    deleteSession(idHash) {
      return table.remove(sessionKey(idHash))
    },
  }
}

function sessionKey(idHash: string) {
  return { pk: `SESSION#${idHash}`, sk: 'SESSION' }
}
