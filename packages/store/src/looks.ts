import { type Page, type PageRequest, page } from './page.ts'
import type { Table } from './table.ts'

/** That somebody else looked at something of an athlete, for the first time within an hour. */
export interface LookRecord {
  readonly athleteId: string
  readonly viewerId: string
  /** The route, by its id. */
  readonly what: string
  readonly workoutId: string | null
  readonly at: string
}

export interface Looks {
  /** One item for each viewer, thing and hour of UTC, however often they look. */
  putLook(look: LookRecord): Promise<void>
  listLooks(athleteId: string, request: PageRequest): Promise<Page<LookRecord>>
}

/** Two years, as long as a weekly walker may want to look back; then the table may tidy up. */
const KEPT_S = 2 * 365 * 86_400

export function looks(table: Table): Looks {
  return {
    async putLook(look) {
      const expiresAtS = Math.ceil(Date.parse(look.at) / 1000) + KEPT_S
      await table.put({ ...lookKey(look), data: look, expiresAtS }, 0)
    },

    listLooks(athleteId, request) {
      const pk = `ATHLETE#${athleteId}`
      return page<LookRecord>(table, { pk, prefix: 'LOOK#', sortOf: ({ sk }) => sk }, request)
    },
  }
}

function lookKey({ athleteId, viewerId, what, workoutId, at }: LookRecord) {
  const hour = at.slice(0, 13)
  return { pk: `ATHLETE#${athleteId}`, sk: `LOOK#${hour}#${viewerId}#${what}#${workoutId ?? '-'}` }
}
