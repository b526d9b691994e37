import { fitFile, simulate } from '@backstride/simulate'
import { zipSync } from 'fflate'

export interface BenchFile {
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const HOUR = simulate({ family: 'intervals60', severity: 'S1', seed: 3, durationS: 3600 }).recording
const QUARTER = simulate({ family: 'intervals60', severity: 'S1', seed: 4, durationS: 900 }).recording
const DAY_MS = 86_400_000
/** A little less than two years before now, so that all of them lie within the weeks that are asked for. */
const FIRST_MS = Date.now() - 700 * DAY_MS

/** An hour with a compass as a watch writes it, on a day of its own. */
export function hourOf(day: number): BenchFile {
  const bytes = fitFile({ ...HOUR, startedAtMs: FIRST_MS + day * DAY_MS })
  return { fileName: `hour-${day}.fit`, bytes: Uint8Array.from(bytes) }
}

/** A bulk export: so many quarters of an hour, spread over two years. */
export function archiveOf(count: number): BenchFile {
  const stepMs = (690 * DAY_MS) / count
  const files = Array.from({ length: count }, (_, k) => {
    const bytes = fitFile({ ...QUARTER, startedAtMs: Math.round(FIRST_MS + k * stepMs) })
    return [`activities/${k}.fit`, bytes] as const
  })
  return { fileName: 'export.zip', bytes: Uint8Array.from(zipSync(Object.fromEntries(files), { level: 1 })) }
}
