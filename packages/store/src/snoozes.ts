import { change, type Entry, LAST, type Table } from './table.ts'

/** That a coach does not want to be told of something about an athlete for a while. */
export interface SnoozeRecord {
  readonly coachId: string
  readonly athleteId: string
  /** The rule of the alert, by its code. */
  readonly rule: string
  /** ISO 8601. Whoever reads a snooze checks it. */
  readonly until: string
}

export interface Snoozes {
  putSnooze(snooze: SnoozeRecord): Promise<void>
  deleteSnooze(snooze: Omit<SnoozeRecord, 'until'>): Promise<void>
  listSnoozes(coachId: string): Promise<SnoozeRecord[]>
}

export function snoozes(table: Table): Snoozes {
  return {
    async putSnooze(snooze) {
      await change(table, { key: snoozeKey(snooze), entryOf: snoozeEntry, next: () => snooze })
    },

    deleteSnooze(snooze) {
      return table.remove(snoozeKey(snooze))
    },

    async listSnoozes(coachId) {
      const pk = `COACH#${coachId}`
      const found = await table.query<SnoozeRecord>({ pk, from: 'SNOOZE#', to: `SNOOZE#${LAST}` })
      return found.map(({ data }) => data)
    },
  }
}

function snoozeKey({ coachId, athleteId, rule }: Omit<SnoozeRecord, 'until'>) {
  return { pk: `COACH#${coachId}`, sk: `SNOOZE#${athleteId}#${rule}` }
}

function snoozeEntry(data: SnoozeRecord): Entry<SnoozeRecord> {
  return { ...snoozeKey(data), data, expiresAtS: Math.ceil(Date.parse(data.until) / 1000) }
}
