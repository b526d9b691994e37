/** Ten thousand requests made from the OpenAPI document: `node test/fuzz-api/main.ts [requests] [seed]`. */

import { routes } from '@backstride/contract'
import { fuzzApi } from './fuzz.ts'

const [requests = 10_000, seed = 1] = process.argv.slice(2).map(Number)

// What the functions note on the way is theirs; only the outcome is of interest here.
console.log = () => undefined
const startedMs = performance.now()
const { statuses, succeeded, failures } = await fuzzApi(requests, seed)
const seconds = (performance.now() - startedMs) / 1000

console.info(`${requests} requests from seed ${seed} in ${seconds.toFixed(0)} s`)
console.info('answers by status:', statuses)
const never = Object.keys(routes).filter((id) => !succeeded.has(id))
console.info(`operations that never succeeded: ${never.join(', ') || 'none'}`)
for (const failure of failures) console.error(failure)
console.info(failures.length === 0 ? 'nothing broke' : `${failures.length} requests broke something`)
process.exitCode = failures.length === 0 ? 0 : 1
