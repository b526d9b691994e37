/** `npm run operate`: what an operator does to a data folder while the system that uses it is stopped. */

import { StartError } from '../start-error.ts'
import { OPERATE_USAGE, type OperateOptions, operateOptions } from './operate-options.ts'
import { removePerson } from './remove-person.ts'
import { type StoppedSystem, stoppedSystem } from './stopped-system.ts'
import { unfinishedLines } from './unfinished.ts'
import { upgradeLines } from './upgrade.ts'

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
  const lines = await linesOf(system, options)
  for (const line of lines) console.log(line)
}

function linesOf(
  system: StoppedSystem,
  options: Exclude<OperateOptions, { readonly command: 'help' }>,
): Promise<string[]> {
  if (options.command === 'unfinished') return unfinishedLines(system)
  return options.command === 'upgrade' ? upgradeLines(system) : removePerson(system, options.email)
}
