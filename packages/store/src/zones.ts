import { change, type Entry, LAST, type Table } from './table.ts'

/** A circle on the ground that nobody but its athlete is told anything from. */
export interface ZoneRecord {
  readonly athleteId: string
  readonly zoneId: string
  readonly name: string
  readonly latitudeDeg: number
  readonly longitudeDeg: number
  readonly radiusM: number
  /**
   * Where the hidden disc lies: its centre is moved from the zone's by this share of the radius, in this direction.
   * Drawn once, so that the places where tracks break off do not lie on a circle about the centre.
   */
  readonly shift: number
  readonly shiftDeg: number
}

export interface Zones {
  putZone(zone: ZoneRecord): Promise<void>
  listZones(athleteId: string): Promise<ZoneRecord[]>
  deleteZone(athleteId: string, zoneId: string): Promise<void>
}

export function zones(table: Table): Zones {
  return {
    async putZone(zone) {
      await change(table, { key: zoneKey(zone), entryOf: zoneEntry, next: () => zone })
    },

    async listZones(athleteId) {
      const found = await table.query<ZoneRecord>({
        pk: `ATHLETE#${athleteId}`,
        from: 'ZONE#',
        to: `ZONE#${LAST}`,
      })
      return found.map(({ data }) => data)
    },

    deleteZone(athleteId, zoneId) {
      return table.remove(zoneKey({ athleteId, zoneId }))
    },
  }
}

function zoneKey({ athleteId, zoneId }: Pick<ZoneRecord, 'athleteId' | 'zoneId'>) {
  return { pk: `ATHLETE#${athleteId}`, sk: `ZONE#${zoneId}` }
}

function zoneEntry(data: ZoneRecord): Entry<ZoneRecord> {
  return { ...zoneKey(data), data }
}
