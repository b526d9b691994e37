import { change, type Entry, LAST, type Table } from './table.ts'

/** An athlete's permission to a coach. */
export interface GrantRecord {
  readonly athleteId: string
  readonly coachId: string
  readonly fields: readonly ('summary' | 'segments' | 'heartRate' | 'route')[]
  /** End of the grant, ISO 8601; null for none. Whoever reads a grant checks it. */
  readonly until: string | null
  readonly createdAt: string
}

export interface Grants {
  putGrant(grant: GrantRecord): Promise<void>
  getGrant(athleteId: string, coachId: string): Promise<GrantRecord | undefined>
  deleteGrant(athleteId: string, coachId: string): Promise<void>
  /** Every grant to this coach, expired ones too; one that was taken back is not among them. */
  listGrantsTo(coachId: string): Promise<GrantRecord[]>
}

export function grants(table: Table): Grants {
  const getGrant = async (athleteId: string, coachId: string) =>
    (await table.get<GrantRecord>(grantKey(athleteId, coachId)))?.data

  return {
    async putGrant(grant) {
      const key = grantKey(grant.athleteId, grant.coachId)
      await change(table, { key, entryOf: grantEntry, next: () => grant })
    },

    getGrant,

    deleteGrant(athleteId, coachId) {
      return table.remove(grantKey(athleteId, coachId))
    },

    async listGrantsTo(coachId) {
      const found = await table.query<GrantRecord>({
        index: 'lookup',
        pk: `COACH#${coachId}`,
        from: 'ATHLETE#',
        to: `ATHLETE#${LAST}`,
      })
      // The index may lag behind, so what it names is read again: a grant taken back is gone at once.
      const now = await Promise.all(found.map(({ data }) => getGrant(data.athleteId, coachId)))
      return now.filter((grant) => grant !== undefined)
    },
  }
}

function grantKey(athleteId: string, coachId: string) {
  return { pk: `ATHLETE#${athleteId}`, sk: `GRANT#${coachId}` }
}

function grantEntry(data: GrantRecord): Entry<GrantRecord> {
  const { athleteId, coachId } = data
  return {
    ...grantKey(athleteId, coachId),
    data,
    lookupPk: `COACH#${coachId}`,
    lookupSk: `ATHLETE#${athleteId}`,
  }
}
