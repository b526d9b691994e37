import { createHash } from 'node:crypto'
import type { Device } from '@backstride/contract'
import type { DeviceRecord } from '@backstride/store'
import { ApiError } from '../api-error.ts'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'

export function deviceHandlers({ store }: ApiDeps): Handlers<'listDevices' | 'forgetDevice'> {
  return {
    listDevices: async ({ caller }) => {
      const devices = await store.listDevices(caller.athleteId)
      return { items: devices.map(deviceBody) }
    },

    forgetDevice: async ({ caller, params: { deviceId } }) => {
      const devices = await store.listDevices(caller.athleteId)
      const device = devices.find((each) => idOf(each) === deviceId)
      if (!device) throw new ApiError('NOT_FOUND', 'There is no such device.')
      await store.forgetDevice(device)
      return undefined
    },
  }
}

function deviceBody(device: DeviceRecord): Device {
  const { name, wornOn, confirmed } = device
  return {
    id: idOf(device),
    name,
    wornOn,
    confirmed: confirmed.map(({ workoutId, startedAt, deg }) => ({ workoutId, startedAt, offsetDeg: deg })),
  }
}

/** Devices name themselves with any characters, which do not fit into a path. */
function idOf({ deviceId, wornOn }: DeviceRecord): string {
  return createHash('sha256')
    .update(JSON.stringify([deviceId, wornOn]))
    .digest('hex')
    .slice(0, 32)
}
