/** At full size: 1,000 uploads of 300 walks by 20 athletes. `node test/faults/main.ts [SEED]`; ends with 1 on a difference. */

import { differences } from './differences.ts'
import { runFaults } from './run.ts'

const SIZE = { uploads: 1000, walks: 300, athletes: 20 }

const seed = Number(process.argv[2] ?? 1)
const say = console.log.bind(console)
// The functions log each upload; here only the outcome is of interest.
console.log = () => undefined
console.error = () => undefined

const startedMs = performance.now()
const outcome = await runFaults(SIZE, seed)
const { sent, deaths, failedAnnouncements } = outcome.delivered
const found = differences(outcome)
for (const line of found) say(line)
say(
  `${sent.length} uploads of ${SIZE.walks} files by ${SIZE.athletes} athletes with seed ${seed}: ` +
    `${deaths} deliveries and ${failedAnnouncements} announcements broken off, ${found.length} differences, ` +
    `${((performance.now() - startedMs) / 1000).toFixed(0)} s`,
)
process.exitCode = found.length > 0 ? 1 : 0
