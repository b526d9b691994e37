#!/usr/bin/env node
/** The command line: picks the command and turns what it says into an exit code. */

import { analyseCommand } from './analyse-command.ts'
import { UsageError } from './usage-error.ts'

const HELP = `backstride: finds the backward stretches of a recording and what they cost

  backstride analyse FILE…      analyse recordings and archives on this machine; nothing is sent anywhere
      --athlete FILE            a JSON file about the person (massKg, heightM, birthYear, …)
      --heading FILE            a second recording of the same walk, whose compass is to be used
      --json                    one JSON object per file and line, nothing else on standard output
  backstride --help             this text

Exit code: 0 when every file was read, 1 when one was not, 2 when the command was not understood.
`

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = { analyse: analyseCommand }

process.exitCode = await run(process.argv.slice(2))

async function run([name, ...args]: string[]): Promise<number> {
  if (name === undefined || ['--help', '-h', 'help'].includes(name) || args.includes('--help')) {
    process.stdout.write(HELP)
    return name === undefined ? 2 : 0
  }
  try {
    const command = COMMANDS[name]
    if (!command) throw new UsageError(`there is no command ${name}`)
    return await command(args)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`backstride: ${error.message}\nTry: backstride --help\n`)
    return 2
  }
}
