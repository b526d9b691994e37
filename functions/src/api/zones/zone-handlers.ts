import { randomInt } from 'node:crypto'
import type { Zone, ZoneRequest } from '@backstride/contract'
import type { ZoneRecord } from '@backstride/store'
import { MAX_ZONES } from '../../limits.ts'
import { newId } from '../../new-id.ts'
import { ApiError } from '../api-error.ts'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'

/** Steps in which chance draws a share or an angle: finer than any receiver. */
const STEPS = 10_000

type ZoneRoute = 'createZone' | 'listZones' | 'updateZone' | 'deleteZone'

export function zoneHandlers({ store }: ApiDeps): Handlers<ZoneRoute> {
  return {
    createZone: async ({ caller: { athleteId }, body }) => {
      if ((await store.listZones(athleteId)).length >= MAX_ZONES) {
        throw new ApiError('CONFLICT', `There are ${MAX_ZONES} private zones already.`)
      }
      return kept({ athleteId, zoneId: newId(), ...body, ...drawnShift() })
    },

    listZones: async ({ caller }) => ({ items: (await store.listZones(caller.athleteId)).map(zoneBody) }),

    updateZone: async ({ caller: { athleteId }, params: { zoneId }, body }) => {
      const zone = (await store.listZones(athleteId)).find((each) => each.zoneId === zoneId)
      if (!zone) throw new ApiError('NOT_FOUND', 'There is no such private zone.')
      // The shift stays: discs drawn anew about one centre would together tell where it is.
      return kept({ ...zone, ...body })
    },

    deleteZone: async ({ caller, params: { zoneId } }) => {
      await store.deleteZone(caller.athleteId, zoneId)
      return undefined
    },
  }

  async function kept(zone: ZoneRecord & ZoneRequest): Promise<Zone> {
    await store.putZone(zone)
    return zoneBody(zone)
  }
}

/** The root makes every place of the disc as likely as any other. */
function drawnShift(): Pick<ZoneRecord, 'shift' | 'shiftDeg'> {
  return { shift: Math.sqrt(randomInt(STEPS) / STEPS), shiftDeg: (360 * randomInt(STEPS)) / STEPS }
}

function zoneBody({ zoneId, name, latitudeDeg, longitudeDeg, radiusM }: ZoneRecord): Zone {
  return { id: zoneId, name, latitudeDeg, longitudeDeg, radiusM }
}
