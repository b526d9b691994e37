/** At full size: more than 10,000 events through eight sandboxes. `node test/lambda/storm/main.ts [SEED]`; ends with 1 on a difference. */

import { runStorm } from './storm.ts'

const losses = { crashing: 0.02, silent: 0.01 }
const SIZE = { uploads: 1200, walks: 700, athletes: 20, looksPerUpload: 6, long: 3, poisoned: 10, losses }

const seed = Number(process.argv[2] ?? 1)
const startedMs = performance.now()
const { found, parked, requests, deliveries, slots } = await runStorm(SIZE, seed)
const seconds = (performance.now() - startedMs) / 1000
const isWhole = found.length === 0 && parked.length === SIZE.poisoned

for (const line of found) console.log(line)
console.log(
  `${requests} requests and ${deliveries} deliveries with seed ${seed} in ${seconds.toFixed(0)} s: ` +
    `${found.length} differences, ${parked.length} of ${SIZE.poisoned} poisoned messages parked`,
)
for (const [name, records] of Map.groupBy(slots, (each) => each.name)) {
  const sum = (key: 'crashes' | 'timeouts' | 'throttled') =>
    records.reduce((total, each) => total + each[key], 0)
  const peakMb = Math.max(...records.map(({ peakMemoryMb }) => peakMemoryMb))
  console.log(
    `${name}: ${records.length} sandboxes, ${sum('crashes')} lost, ${sum('timeouts')} timed out, ` +
      `${sum('throttled')} requests to stores refused; at most ${peakMb.toFixed(0)} of ${records[0].memoryMb} MiB; ` +
      `cold ${spread(records.flatMap(({ coldMs }) => coldMs))}, warm ${spread(records.flatMap(({ warmMs }) => warmMs))}`,
  )
}
process.exitCode = isWhole ? 0 : 1

/** The middle one and the one that 19 of 20 stay below. */
function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(share * sorted.length)] ?? Number.NaN).toFixed(0)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`
}
