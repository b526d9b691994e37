import { type Decoded, outcomeOf } from '../decode-file.ts'
import { decodeRoute } from './decode-route.ts'
import type { HealthExport } from './health-export.ts'

/**
 * The outcome for one route of an Apple Health export, with the heart rates of its workout. `fileName` is the path of
 * the route in the export, which `export.xml` uses to say whose route it is.
 */
export function decodeHealthRoute(gpx: Uint8Array, fileName: string, health: HealthExport): Decoded {
  return outcomeOf((seen) => {
    seen('apple-health')
    return decodeRoute(gpx, fileName, health)
  })
}
