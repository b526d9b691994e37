import * as z from 'zod'
import { deviceList } from '../devices.ts'
import { id } from '../ids.ts'
import type { Route } from './route.ts'

/** What is remembered of the caller's devices. */
export const devicesRoutes = {
  listDevices: {
    method: 'GET',
    path: '/api/me/devices',
    summary: 'Devices whose mount is remembered',
    status: 200,
    answer: deviceList,
  },
  forgetDevice: {
    method: 'DELETE',
    path: '/api/me/devices/{deviceId}',
    summary: 'Forget how a device was worn; sessions analysed later start without it',
    params: z.object({ deviceId: id }),
    status: 204,
  },
} as const satisfies Record<string, Route>
