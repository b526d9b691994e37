import { isDeepStrictEqual } from 'node:util'
import { change, type Entry, LAST, type Table } from './table.ts'

/** A device worn in one way, and the angles between its axis and the body that an athlete's own word has confirmed. */
export interface DeviceRecord {
  readonly athleteId: string
  readonly deviceId: string
  readonly wornOn: string
  /** As the device calls itself; null when it does not. */
  readonly name: string | null
  /** The newest sessions whose labels settled the offset, earliest first. */
  readonly confirmed: readonly ConfirmedOffset[]
}

export interface ConfirmedOffset {
  readonly workoutId: string
  readonly startedAt: string
  /** Device axis minus body, clockwise, in [0, 360). */
  readonly deg: number
  /** As of the workout. */
  readonly isKeptFromCoaches?: boolean
}

export type DeviceIdentity = Pick<DeviceRecord, 'athleteId' | 'deviceId' | 'wornOn'>

export interface Devices {
  getDevice(identity: DeviceIdentity): Promise<DeviceRecord | undefined>
  listDevices(athleteId: string): Promise<DeviceRecord[]>
  /** Notes what a session says of the offset, or with null that it says nothing (any more). */
  confirmOffset(
    device: DeviceIdentity & Pick<DeviceRecord, 'name'>,
    session: ConfirmedOffset | { readonly workoutId: string; readonly deg: null },
  ): Promise<void>
  /** A device that is here already stays as it is. */
  addDevice(device: DeviceRecord): Promise<void>
  /** Idempotent. */
  forgetDevice(identity: DeviceIdentity): Promise<void>
}

/** A mount changes with a new strap or a new habit: two months of four sessions a week are memory enough. */
const MOST_CONFIRMED = 32

export function devices(table: Table): Devices {
  return {
    async getDevice(identity) {
      return (await table.get<DeviceRecord>(deviceKey(identity)))?.data
    },

    async listDevices(athleteId) {
      const range = { pk: `ATHLETE#${athleteId}`, from: 'DEVICE#', to: `DEVICE#${LAST}` }
      return (await table.query<DeviceRecord>(range)).map(({ data }) => data)
    },

    async confirmOffset({ athleteId, deviceId, wornOn, name }, session) {
      await change<DeviceRecord>(table, {
        key: deviceKey({ athleteId, deviceId, wornOn }),
        entryOf: deviceEntry,
        next: (there) => {
          const known = there?.confirmed ?? []
          const before = known.find(({ workoutId }) => workoutId === session.workoutId)
          const after = session.deg === null ? undefined : session
          if (isDeepStrictEqual(before, after)) return there
          const others = known.filter((each) => each !== before)
          const all = after ? [...others, after] : others
          const confirmed = all.toSorted(byStart).slice(-MOST_CONFIRMED)
          return { athleteId, deviceId, wornOn, name, confirmed }
        },
      })
    },

    async addDevice(device) {
      await table.put(deviceEntry(device), 0)
    },

    async forgetDevice(identity) {
      await table.remove(deviceKey(identity))
    },
  }
}

function byStart(a: ConfirmedOffset, b: ConfirmedOffset): number {
  return a.startedAt < b.startedAt ? -1 : 1
}

/** Devices name themselves with any characters; the key takes only those of a URL. */
function deviceKey({ athleteId, deviceId, wornOn }: DeviceIdentity) {
  return { pk: `ATHLETE#${athleteId}`, sk: `DEVICE#${encodeURIComponent(deviceId)}#${wornOn}` }
}

function deviceEntry(data: DeviceRecord): Entry<DeviceRecord> {
  return { ...deviceKey(data), data }
}
