/** The long attack on the decoders: `node test/fuzz/run.ts [inputs] [first seed]`. Ends with code 1 if any promise broke. */
import { attack } from './attack.ts'

/** The resident memory that 100,000 hostile inputs may reach, MiB; a Lambda function has twice that. */
const MAX_RSS_MIB = 1024

const inputs = Number(process.argv[2] ?? 100_000)
const firstSeed = Number(process.argv[3] ?? 0)
const startedMs = performance.now()
const { failures, outcomes, slowestMs } = attack(firstSeed, inputs)
const rssMiB = process.resourceUsage().maxRSS / 1024
console.table(outcomes)
console.log(
  `${inputs} inputs in ${((performance.now() - startedMs) / 1000).toFixed(0)} s, slowest ${slowestMs.toFixed(0)} ms, memory ${rssMiB.toFixed(0)} MiB`,
)
for (const { seed, format, problem } of failures.slice(0, 20))
  console.error(`seed ${seed} (${format}): ${problem}`)
if (failures.length > 0 || rssMiB > MAX_RSS_MIB) {
  console.error(`${failures.length} inputs broke a promise; memory may reach ${MAX_RSS_MIB} MiB`)
  process.exitCode = 1
}
