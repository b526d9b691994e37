import { createHash } from 'node:crypto'
import { change, type Entry, LAST, type Table } from './table.ts'

export interface AthleteRecord {
  readonly athleteId: string
  readonly name: string
  readonly isDemo: boolean
  /** IANA name. */
  readonly timeZone: string
  readonly createdAt: string
  /** What the athlete sets out to do in a week; absent until something was. */
  readonly goals?: WeeklyGoals
  /** Sessions of another generation are over; absent until all were ended once. */
  readonly sessionGeneration?: string
  /** Asked to be deleted with everything: nobody can act as this athlete any more. */
  readonly isLeaving?: boolean
}

/** Null is "no goal". */
export interface WeeklyGoals {
  readonly backwardMin: number | null
  readonly sessions: number | null
}

/** What a person told about the body; null is "not told". */
export interface BodyProfile {
  readonly massKg: number | null
  readonly heightM: number | null
  readonly birthYear: number | null
  readonly sex: 'female' | 'male' | null
  readonly restingBpm: number | null
  readonly maxBpm: number | null
}

/** The body from a date on, until the next version. */
export interface ProfileVersion {
  readonly athleteId: string
  /** `YYYY-MM-DD`, in the athlete's zone. */
  readonly effectiveFrom: string
  readonly profile: BodyProfile
}

/** Who an identity provider says somebody is, and which athlete that is here. */
export interface IdentityLink {
  readonly issuer: string
  readonly subject: string
  readonly athleteId: string
  readonly createdAt: string
}

/** What of `T` shall be different; undefined leaves it as it is. */
export type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined }

export interface Athletes {
  getAthlete(athleteId: string): Promise<AthleteRecord | undefined>
  /** Those of these that there are, in any order. */
  getAthletes(athleteIds: readonly string[]): Promise<AthleteRecord[]>
  /** The athlete that is stored: this one, or the one that was there. */
  createAthlete(athlete: AthleteRecord): Promise<AthleteRecord>
  /** The athlete after the change; undefined when there is none. */
  updateAthlete(
    athleteId: string,
    changes: Changes<Pick<AthleteRecord, 'name' | 'timeZone' | 'goals' | 'sessionGeneration' | 'isLeaving'>>,
  ): Promise<AthleteRecord | undefined>
  /** Every version of the body, earliest first; empty when nothing was told. */
  listProfiles(athleteId: string): Promise<ProfileVersion[]>
  /** Changes the body from a date on; the version of that date starts from the one before it. */
  changeProfile(
    athleteId: string,
    effectiveFrom: string,
    changes: Changes<BodyProfile>,
  ): Promise<ProfileVersion>
  /** Takes the version of a date back. Idempotent. */
  deleteProfile(athleteId: string, effectiveFrom: string): Promise<void>
  /** The link that is stored for this issuer and subject: this one, or the one that was there. */
  linkIdentity(link: IdentityLink): Promise<IdentityLink>
  /** Undefined for somebody who never came. */
  findIdentity(identity: Pick<IdentityLink, 'issuer' | 'subject'>): Promise<IdentityLink | undefined>
}

const NOTHING_TOLD: BodyProfile = {
  massKg: null,
  heightM: null,
  birthYear: null,
  sex: null,
  restingBpm: null,
  maxBpm: null,
}

export function athletes(table: Table): Athletes {
  const listProfiles = async (athleteId: string) => {
    const { pk } = athleteKey(athleteId)
    const found = await table.query<ProfileVersion>({ pk, from: 'PROFILE#', to: `PROFILE#${LAST}` })
    return found.map(({ data }) => data)
  }

  return {
    async getAthlete(athleteId) {
      return (await table.get<AthleteRecord>(athleteKey(athleteId)))?.data
    },

    async getAthletes(athleteIds) {
      return (await table.getAll<AthleteRecord>(athleteIds.map(athleteKey))).map(({ data }) => data)
    },

    async createAthlete(athlete) {
      const key = athleteKey(athlete.athleteId)
      const stored = await change(table, { key, entryOf: athleteEntry, next: (there) => there ?? athlete })
      return stored ?? athlete
    },

    updateAthlete(athleteId, changes) {
      const next = (there?: AthleteRecord) => there && changed(there, changes)
      return change(table, { key: athleteKey(athleteId), entryOf: athleteEntry, next })
    },

    listProfiles,

    async changeProfile(athleteId, effectiveFrom, changes) {
      const versions = await listProfiles(athleteId)
      const before = versions.findLast((version) => version.effectiveFrom < effectiveFrom)
      const next = (there = { athleteId, effectiveFrom, profile: before?.profile ?? NOTHING_TOLD }) => ({
        ...there,
        profile: changed(there.profile, changes),
      })
      const key = profileKey(athleteId, effectiveFrom)
      const stored = await change<ProfileVersion>(table, { key, entryOf: profileEntry, next })
      return stored ?? next()
    },

    async deleteProfile(athleteId, effectiveFrom) {
      await table.remove(profileKey(athleteId, effectiveFrom))
    },

    async linkIdentity(link) {
      const key = identityKey(link)
      const stored = await change(table, { key, entryOf: identityEntry, next: (there) => there ?? link })
      return stored ?? link
    },

    async findIdentity(identity) {
      return (await table.get<IdentityLink>(identityKey(identity)))?.data
    },
  }
}

function changed<T>(there: T, changes: Changes<Partial<T>>): T {
  const told = Object.entries(changes).filter(([, value]) => value !== undefined)
  return { ...there, ...Object.fromEntries(told) }
}

function athleteKey(athleteId: string) {
  return { pk: `ATHLETE#${athleteId}`, sk: 'ATHLETE' }
}

function athleteEntry(data: AthleteRecord): Entry<AthleteRecord> {
  return { ...athleteKey(data.athleteId), data }
}

function profileKey(athleteId: string, effectiveFrom: string) {
  return { pk: `ATHLETE#${athleteId}`, sk: `PROFILE#${effectiveFrom}` }
}

function profileEntry(data: ProfileVersion): Entry<ProfileVersion> {
  return { ...profileKey(data.athleteId, data.effectiveFrom), data }
}

/** Hashed, because issuers and subjects may be long and hold any character. */
function identityKey({ issuer, subject }: Pick<IdentityLink, 'issuer' | 'subject'>) {
  const hash = createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex')
  return { pk: `IDENTITY#${hash}`, sk: 'IDENTITY' }
}

function identityEntry(data: IdentityLink): Entry<IdentityLink> {
  return { ...identityKey(data), data, lookupPk: `IDENTITIES#${data.athleteId}`, lookupSk: data.createdAt }
}
