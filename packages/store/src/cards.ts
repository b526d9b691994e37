/**
 * One small item for each athlete with what a coach's list needs, so that a list of a hundred is two requests of the
 * table. A card only repeats what the athlete and the workouts say. Every write of one of those marks the card stale,
 * and whoever finds it stale makes it again, so it equals a count of the workouts whenever it is read. Workouts that are
 * kept from coaches are not on it.
 */

import type { AthleteRecord } from './athletes.ts'
import { type RecentWorkout, textOf, workoutsIn } from './recent-workout.ts'
import { type Entry, type Key, LAST, type Stored, type Table } from './table.ts'
import type { WorkoutRecord } from './workouts.ts'

export interface CardRecord {
  readonly athleteId: string
  readonly name: string
  /** Start of the newest workout that coaches may see, whenever it was; null when there is none. */
  readonly lastStartedAt: string | null
  /** Every workout that starts at `from` or later and that coaches may see, earliest first. */
  readonly recent: readonly RecentWorkout[]
}

/** As it is stored. */
interface KeptCard extends Omit<CardRecord, 'recent'> {
  readonly from: string
  /** Absent where an earlier version wrote the card, with workouts on it that are kept from coaches. */
  readonly shown?: string
}

export interface Cards {
  /** The cards of those of these athletes that there are, with every workout from `from` on, ISO 8601 in UTC. */
  listCards(athleteIds: readonly string[], from: string): Promise<CardRecord[]>
}

/** More marks of one card within one reading than this do not occur; the last reading is good all the same. */
const ATTEMPTS = 8

export function cards(table: Table): Cards {
  return {
    async listCards(athleteIds, from) {
      const stored = await table.getAll<KeptCard>(athleteIds.map(cardKey))
      const byKey = new Map(stored.map((card) => [card.pk, card]))
      const found = athleteIds.map((athleteId) => {
        const card = byKey.get(cardKey(athleteId).pk)
        return card && isFresh(card, from) ? card.data : madeCard(table, athleteId, from, card)
      })
      return (await Promise.all(found)).filter((card) => card !== undefined).map(opened)
    },
  }
}

/** The table, marking cards stale behind every write of what they repeat. */
export function markingCards(table: Table): Table {
  const mark = async ({ pk, sk }: Key) => {
    // An end that has passed is the mark: the item says itself that it no longer holds.
    if (sk === 'ATHLETE' || sk.startsWith('WORKOUT#')) await table.count({ pk, sk: 'CARD' }, 0)
  }
  return {
    ...table,
    async put(entry, seen) {
      const isWritten = await table.put(entry, seen)
      if (isWritten) await mark(entry)
      return isWritten
    },
    async remove(key) {
      await table.remove(key)
      if (key.sk === 'ATHLETE') await table.remove({ pk: key.pk, sk: 'CARD' })
      else await mark(key)
      // Marked it would still hold what was removed.
      if (key.sk.startsWith('WORKOUT#')) await table.remove({ pk: key.pk, sk: 'HISTORY' })
    },
  }
}

function isFresh({ data, expiresAtS }: Stored<KeptCard>, from: string): boolean {
  return expiresAtS === undefined && data.shown !== undefined && data.from <= from
}

/** A card made from what is there now. A mark that comes while it is made makes it again. */
async function madeCard(
  table: Table,
  athleteId: string,
  from: string,
  stale: Stored<KeptCard> | undefined,
): Promise<KeptCard | undefined> {
  let [data, seen] = [undefined as KeptCard | undefined, stale?.revision ?? 0]
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    data = await cardNow(table, athleteId, from)
    if (!data || (await table.put({ ...cardKey(athleteId), data }, seen))) return data
    seen = (await table.get(cardKey(athleteId)))?.revision ?? 0
  }
  return data
}

async function cardNow(table: Table, athleteId: string, from: string): Promise<KeptCard | undefined> {
  const { pk } = cardKey(athleteId)
  const [athlete, recent, newest] = await Promise.all([
    table.get<AthleteRecord>({ pk, sk: 'ATHLETE' }),
    table.query<WorkoutRecord>({ index: 'byStart', pk, from: `START#${from}`, to: `START#${LAST}` }),
    newestShown(table, pk),
  ])
  if (!athlete) return undefined
  return {
    athleteId,
    name: athlete.data.name,
    lastStartedAt: newest?.data.startedAt ?? null,
    from,
    shown: textOf(recent.filter(isShown)),
  }
}

/** Nearly always the newest one may be seen; only where it may not are all of them read. */
async function newestShown(table: Table, pk: string): Promise<Entry<WorkoutRecord> | undefined> {
  const range = { index: 'byStart', pk, from: 'START#', to: `START#${LAST}`, isNewestFirst: true } as const
  const [newest] = await table.query<WorkoutRecord>({ ...range, limit: 1 })
  if (!newest || isShown(newest)) return newest
  return (await table.query<WorkoutRecord>(range)).find(isShown)
}

function isShown({ data }: Entry<WorkoutRecord>): boolean {
  return !data.isKeptFromCoaches
}

function opened({ athleteId, name, lastStartedAt, shown = '[]' }: KeptCard): CardRecord {
  return { athleteId, name, lastStartedAt, recent: workoutsIn(shown) }
}

export function cardKey(athleteId: string): Key {
  return { pk: `ATHLETE#${athleteId}`, sk: 'CARD' }
}
