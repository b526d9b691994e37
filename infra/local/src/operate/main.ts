/** `npm run operate`: what an operator does to a data folder while the system that uses it is stopped. */

import { StartError } from '../start-error.ts'
import { OPERATE_USAGE, operateOptions } from './operate-options.ts'
import { removePerson } from './remove-person.ts'
import { stoppedSystem } from './stopped-system.ts'
import { unfinishedLines } from './unfinished.ts'

try {
  await main()
} catch (error) {
  console.error(error instanceof StartError ? error.message : error)
  process.exitCode = 1
}

async function main(): Promise<void> {
  const options = operateOptions(process.argv.slice(2))
  if (options.command === 'help') return console.log(OPERATE_USAGE)
  await using system = await stoppedSystem(options.dataDir)
  const lines =
    options.command === 'unfinished'
      ? await unfinishedLines(system)
      : await removePerson(system, options.email)
  for (const line of lines) console.log(line)
}
