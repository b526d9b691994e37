/** Batches of Sensor Logger as its own JSON export writes them: https://github.com/tszheichoi/awesome-sensor-logger (README, "JSON"; PUSHING.md). */

import type { SensorBatch } from '@backstride/contract'
import { MAX_FILE_BYTES } from '@backstride/contract/limits'
import type { Objects } from '@backstride/store'

/**
 * One export with every reading of these batches once, in the order of their times, so that it is the same in whatever
 * order they came. It ends early where it is larger than a recording may be, and is refused as such.
 */
export async function joinedBytes(objects: Objects, keys: readonly string[]): Promise<Uint8Array> {
  const timeOf = new Map<string, number>()
  let sizeBytes = 0
  for (const key of keys) {
    const { deviceId, payload } = await batchAt(objects, key)
    for (const { name, ...rest } of payload) {
      const row = JSON.stringify({ sensor: name, ...rest })
      if (!timeOf.has(row)) sizeBytes += row.length
      timeOf.set(row, rest.time)
    }
    // Without a time it stands first, where the format is told by.
    timeOf.set(JSON.stringify({ sensor: 'Metadata', 'device id': deviceId }), Number.NEGATIVE_INFINITY)
    if (sizeBytes > MAX_FILE_BYTES) break
  }
  const rows = [...timeOf].toSorted(byTime).map(([row]) => row)
  return new TextEncoder().encode(`[${rows.join(',\n')}]`)
}

async function batchAt(objects: Objects, key: string): Promise<SensorBatch> {
  const bytes = await objects.get(key)
  if (!bytes) throw new Error(`there is no object ${key}`)
  // It was checked when it came.
  return JSON.parse(new TextDecoder().decode(bytes)) as SensorBatch
}

/** By time, and readings of one time by their text. */
function byTime([rowA, a]: [string, number], [rowB, b]: [string, number]): number {
  if (a !== b) return a < b ? -1 : 1
  return rowA < rowB ? -1 : 1
}
