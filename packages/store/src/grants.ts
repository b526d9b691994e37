import { change, type Entry, LAST, type Table } from './table.ts'

/** What an athlete may let a coach see. */
export type SharedField = 'summary' | 'segments' | 'heartRate' | 'route' | 'comments'

/** An athlete's permission to a coach. */
export interface GrantRecord {
  readonly athleteId: string
  readonly coachId: string
  readonly fields: readonly SharedField[]
  /** End of the grant, ISO 8601; null for none. Whoever reads a grant checks it. */
  readonly until: string | null
  readonly createdAt: string
  /** Hash of the invitation it came from; absent when it came from none. */
  readonly invitation?: string
}

/** A grant that was taken back is kept, so that its invitation cannot bring it back. */
interface KeptGrant extends GrantRecord {
  readonly isTakenBack?: boolean
}

export interface Grants {
  putGrant(grant: GrantRecord): Promise<void>
  /** Writes a grant from an invitation, once: undefined when that very invitation's grant was taken back since. */
  acceptGrant(grant: GrantRecord & { readonly invitation: string }): Promise<GrantRecord | undefined>
  /** The grant after the change; undefined when there is none. */
  updateGrant(
    athleteId: string,
    coachId: string,
    changes: Pick<GrantRecord, 'fields' | 'until'>,
  ): Promise<GrantRecord | undefined>
  getGrant(athleteId: string, coachId: string): Promise<GrantRecord | undefined>
  deleteGrant(athleteId: string, coachId: string): Promise<void>
  /** Whether anybody's grant to this person holds at this moment. */
  isCoach(personId: string, now: Date): Promise<boolean>
  /** Every grant to this coach, expired ones too; one that was taken back is not among them. */
  listGrantsTo(coachId: string): Promise<GrantRecord[]>
  /** Every grant of this athlete, expired ones too. One made this moment may be missing, one taken back never is there. */
  listGrantsOf(athleteId: string): Promise<GrantRecord[]>
}

export function grants(table: Table): Grants {
  const getGrant = async (athleteId: string, coachId: string) =>
    held((await table.get<KeptGrant>(grantKey(athleteId, coachId)))?.data)

  const changeGrant = (
    { athleteId, coachId }: Pick<GrantRecord, 'athleteId' | 'coachId'>,
    next: (there?: KeptGrant) => KeptGrant | undefined,
  ) => change<KeptGrant>(table, { key: grantKey(athleteId, coachId), entryOf: grantEntry, next })

  const listGrantsTo = async (coachId: string) => {
    const { pk } = grantKey('', coachId)
    const found = await table.query<KeptGrant>({ pk, from: 'GRANT#', to: `GRANT#${LAST}` })
    return found.map(({ data }) => held(data)).filter((grant) => grant !== undefined)
  }

  return {
    async putGrant(grant) {
      await changeGrant(grant, () => grant)
    },

    async acceptGrant(grant) {
      return held(
        await changeGrant(grant, (there) => (there?.invitation === grant.invitation ? there : grant)),
      )
    },

    async updateGrant(athleteId, coachId, changes) {
      const next = (there?: KeptGrant) => (there?.isTakenBack ? there : there && { ...there, ...changes })
      return held(await changeGrant({ athleteId, coachId }, next))
    },

    getGrant,

    async deleteGrant(athleteId, coachId) {
      await changeGrant({ athleteId, coachId }, (there) =>
        there && !there.isTakenBack ? { ...there, isTakenBack: true } : there,
      )
    },

    async isCoach(personId, now) {
      return (await listGrantsTo(personId)).some((grant) => isActive(grant, now))
    },

    listGrantsTo,

    async listGrantsOf(athleteId) {
      const pk = `GRANTS#${athleteId}`
      const named = await table.query<KeptGrant>({ index: 'lookup', pk, from: '0', to: LAST })
      const found = await Promise.all(named.map(({ data }) => getGrant(athleteId, data.coachId)))
      return found.filter((grant) => grant !== undefined)
    },
  }
}

/** Whether a grant holds at this moment; its end is exclusive. */
export function isActive({ until }: GrantRecord, now: Date): boolean {
  return until === null || now.getTime() < Date.parse(until)
}

function held(grant: KeptGrant | undefined): GrantRecord | undefined {
  return grant?.isTakenBack ? undefined : grant
}

/** With the coach, so that one consistent query answers for all athletes of a coach. */
function grantKey(athleteId: string, coachId: string) {
  return { pk: `COACH#${coachId}`, sk: `GRANT#${athleteId}` }
}

function grantEntry(data: KeptGrant): Entry<KeptGrant> {
  const { athleteId, coachId } = data
  return { ...grantKey(athleteId, coachId), data, lookupPk: `GRANTS#${athleteId}`, lookupSk: coachId }
}
