import type { GrantField, Me } from '@backstride/contract'
import { NOT_KNOWN } from './figures.ts'
import { api } from './session.ts'

/** Whose page it is, as far as whoever looks at it may know. */
export interface AthleteHead {
  readonly name: string
  readonly timeZone: string
  readonly isMe: boolean
  /** What a coach may see; empty for the athlete, who sees everything. */
  readonly fields: readonly GrantField[]
}

export async function athleteFor(athleteId: string, me: Me): Promise<AthleteHead> {
  if (athleteId === me.athleteId) return { name: me.name, timeZone: me.timeZone, isMe: true, fields: [] }
  const [roster, { timeZone }] = await Promise.all([
    api('getRoster'),
    api('getProgress', { params: { athleteId }, query: { weeks: 1 } }),
  ])
  const entry = roster.items.find((candidate) => candidate.athleteId === athleteId)
  return { name: entry?.name ?? NOT_KNOWN, timeZone, isMe: false, fields: entry?.fields ?? [] }
}
