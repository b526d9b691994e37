import type { SharedField } from './grants.ts'
import { change, type Entry, LAST, type Table } from './table.ts'

/** An athlete's offer of a grant to whoever holds its code. */
export interface InvitationRecord {
  /** SHA-256 of the code, hexadecimal; the code itself is never stored. */
  readonly codeHash: string
  readonly invitationId: string
  readonly athleteId: string
  readonly fields: readonly SharedField[]
  /** End of the grant that it offers, ISO 8601; null for none. */
  readonly until: string | null
  readonly createdAt: string
  /** End of the offer, ISO 8601. Whoever reads an invitation checks it. */
  readonly expiresAt: string
  readonly state: 'open' | 'accepted' | 'withdrawn'
  /** Who accepted it. */
  readonly coachId: string | null
}

export interface Invitations {
  putInvitation(invitation: InvitationRecord): Promise<void>
  getInvitation(codeHash: string): Promise<InvitationRecord | undefined>
  /** Every invitation of this athlete, newest first. One made this moment may be missing. */
  listInvitations(athleteId: string): Promise<InvitationRecord[]>
  /** The invitation after the first person accepted it, who may be somebody else; undefined when there is none. */
  acceptInvitation(codeHash: string, coachId: string): Promise<InvitationRecord | undefined>
  /** Takes an offer back that nobody has accepted. */
  withdrawInvitation(codeHash: string): Promise<void>
}

export function invitations(table: Table): Invitations {
  const getInvitation = async (codeHash: string) =>
    (await table.get<InvitationRecord>(invitationKey(codeHash)))?.data

  const changeOpen = (codeHash: string, changes: Pick<InvitationRecord, 'state' | 'coachId'>) =>
    change<InvitationRecord>(table, {
      key: invitationKey(codeHash),
      entryOf: invitationEntry,
      next: (there) => (there?.state === 'open' ? { ...there, ...changes } : there),
    })

  return {
    async putInvitation(invitation) {
      await table.put(invitationEntry(invitation), 0)
    },

    getInvitation,

    async listInvitations(athleteId) {
      const pk = `INVITATIONS#${athleteId}`
      const named = await table.query<InvitationRecord>({
        index: 'lookup',
        pk,
        from: '0',
        to: LAST,
        isNewestFirst: true,
      })
      const found = await Promise.all(named.map(({ data }) => getInvitation(data.codeHash)))
      return found.filter((invitation) => invitation !== undefined)
    },

    acceptInvitation: (codeHash, coachId) => changeOpen(codeHash, { state: 'accepted', coachId }),

    async withdrawInvitation(codeHash) {
      await changeOpen(codeHash, { state: 'withdrawn', coachId: null })
    },
  }
}

function invitationKey(codeHash: string) {
  return { pk: `INVITATION#${codeHash}`, sk: 'INVITATION' }
}

function invitationEntry(data: InvitationRecord): Entry<InvitationRecord> {
  const { codeHash, athleteId, createdAt, invitationId, expiresAt } = data
  return {
    ...invitationKey(codeHash),
    data,
    lookupPk: `INVITATIONS#${athleteId}`,
    lookupSk: `${createdAt}#${invitationId}`,
    expiresAtS: Math.ceil(Date.parse(expiresAt) / 1000),
  }
}
