/**
 * One item for each athlete with the workouts of the last years, so that progress and trends are one request of the
 * table and not a page of workouts. A history only repeats what the workouts say. Every write of one of those marks the
 * athlete's card (`cards.ts`), and a history holds for as long as the card's revision is the one that it was made at.
 */

import { cardKey } from './cards.ts'
import { type RecentWorkout, textOf, workoutsIn } from './recent-workout.ts'
import { type Key, LAST, type Stored, type Table } from './table.ts'
import type { WorkoutRecord } from './workouts.ts'

interface HistoryRecord {
  readonly athleteId: string
  /** Every workout that starts then or later is in it. */
  readonly from: string
  /** Of the card, before the workouts were read. */
  readonly cardRevision: number
  /** Absent where an earlier version wrote it, which did not say what is kept from coaches. */
  readonly rows?: string
}

export interface Histories {
  /** Every workout that starts at `from` or later, ISO 8601 in UTC, earliest first, as far as sums need it. */
  listHistory(athleteId: string, from: string): Promise<RecentWorkout[]>
}

/**
 * Some 4,000 workouts, of the 400 KB that an item may have. Whoever has more in these years is answered from the
 * workouts themselves.
 */
const MOST_CHARACTERS = 300_000

export function histories(table: Table): Histories {
  return {
    async listHistory(athleteId, from) {
      const [card, history] = [cardKey(athleteId), historyKey(athleteId)]
      const stored = await table.getAll<HistoryRecord>([card, history])
      const cardRevision = stored.find(({ sk }) => sk === card.sk)?.revision ?? 0
      const there = stored.find(({ sk }) => sk === history.sk)
      const isFresh = there && there.data.cardRevision === cardRevision && there.data.from <= from
      if (isFresh && there.data.rows) return since(from, workoutsIn(there.data.rows))
      const rows = await rowsSince(table, athleteId, from)
      await keep(table, { athleteId, from, cardRevision, rows }, there)
      return workoutsIn(rows)
    },
  }
}

function historyKey(athleteId: string): Key {
  return { pk: `ATHLETE#${athleteId}`, sk: 'HISTORY' }
}

async function rowsSince(table: Table, athleteId: string, from: string): Promise<string> {
  const { pk } = historyKey(athleteId)
  const range = { index: 'byStart', pk, from: `START#${from}`, to: `START#${LAST}` } as const
  return textOf(await table.query<WorkoutRecord>(range))
}

/** Lost to another writer, it is made again when somebody asks. */
async function keep(
  table: Table,
  data: Required<HistoryRecord>,
  there: Stored<unknown> | undefined,
): Promise<void> {
  if (data.rows.length > MOST_CHARACTERS) return
  await table.put({ ...historyKey(data.athleteId), data }, there?.revision ?? 0)
}

function since(from: string, workouts: RecentWorkout[]): RecentWorkout[] {
  return workouts.filter(({ startedAt }) => startedAt >= from)
}
