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
  /** Whether anybody's grant to this person holds at this moment. May lag behind by moments: it opens no door. */
  isCoach(personId: string, now: Date): Promise<boolean>
  /** Every grant to this coach, expired ones too; one that was taken back is not among them. */
  listGrantsTo(coachId: string): Promise<GrantRecord[]>
}

export function grants(table: Table): Grants {
  const getGrant = async (athleteId: string, coachId: string) =>
    (await table.get<GrantRecord>(grantKey(athleteId, coachId)))?.data

  const grantsInIndex = async (coachId: string) => {
    const pk = `COACH#${coachId}`
    const found = await table.query<GrantRecord>({
      index: 'lookup',
      pk,
      from: 'ATHLETE#',
      to: `ATHLETE#${LAST}`,
    })
    return found.map(({ data }) => data)
  }

  return {
    async putGrant(grant) {
      const key = grantKey(grant.athleteId, grant.coachId)
      await change(table, { key, entryOf: grantEntry, next: () => grant })
    },

    getGrant,

    deleteGrant(athleteId, coachId) {
      return table.remove(grantKey(athleteId, coachId))
    },

    async isCoach(personId, now) {
      return (await grantsInIndex(personId)).some((grant) => isActive(grant, now))
    },

    async listGrantsTo(coachId) {
      const named = await grantsInIndex(coachId)
      // The index may lag behind, so what it names is read again: a grant taken back is gone at once.
      const grantsNow = await Promise.all(named.map(({ athleteId }) => getGrant(athleteId, coachId)))
      return grantsNow.filter((grant) => grant !== undefined)
    },
  }
}

/** Whether a grant holds at this moment; its end is exclusive. */
export function isActive({ until }: GrantRecord, now: Date): boolean {
  return until === null || now.getTime() < Date.parse(until)
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
