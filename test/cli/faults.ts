/**
 * At full size: 5,000 files, 200 of them new, the program killed at ten random moments. `node test/cli/faults.ts [SEED]`;
 * ends with 1 on a difference.
 */

import { runSyncKills } from './run-sync-kills.ts'

const SIZE = { files: 5000, fresh: 200 }
const KILLS = 10

const seed = Number(process.argv[2] ?? 1)
const say = console.log.bind(console)
// The functions log each upload; here only the outcome is of interest.
console.log = () => undefined

const startedMs = performance.now()
const { found, kills, strays } = await runSyncKills(SIZE, KILLS, seed)
for (const line of found) say(line)
say(
  `${SIZE.files} files, ${SIZE.fresh} new, killed ${kills} times with seed ${seed}: ${found.length} differences, ` +
    `${strays} announced and never sent, ${((performance.now() - startedMs) / 1000).toFixed(0)} s`,
)
process.exitCode = found.length > 0 ? 1 : 0
