/** Kills the whole local system at 20 random moments of ingest. `node test/faults/kill.ts [SEED]`; ends with 1 on a difference. */

import { runKills } from './run-kills.ts'

const KILLS = 20

const seed = Number(process.argv[2] ?? 1)
const startedMs = performance.now()
const { found, uploads } = await runKills(KILLS, seed)
for (const line of found) console.log(line)
console.log(
  `killed ${KILLS} times with seed ${seed} during ${uploads} uploads: ${found.length} differences, ` +
    `${((performance.now() - startedMs) / 1000).toFixed(0)} s`,
)
process.exitCode = found.length > 0 ? 1 : 0
