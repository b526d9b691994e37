#!/usr/bin/env node
/** The command line: picks the command and turns what it says into an exit code. */

import manifest from '../package.json' with { type: 'json' }
import { COMMANDS } from './commands.ts'
import { EXIT } from './exit-code.ts'
import { Failure } from './failure.ts'
import { UsageError } from './usage-error.ts'

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(EXIT.OK)
})

process.exitCode = await run(process.argv.slice(2))

async function run([name, ...args]: string[]): Promise<number> {
  if (name === '--version') return say(`${manifest.version}\n`)
  if (name === undefined || ['--help', '-h'].includes(name)) {
    say(help())
    return name === undefined ? EXIT.USAGE : EXIT.OK
  }
  try {
    if (name === 'help') return args.length === 0 ? say(help()) : say((await commandOf(args[0])).help)
    const command = await commandOf(name)
    return ['--help', '-h'].some((flag) => args.includes(flag)) ? say(command.help) : await command.run(args)
  } catch (error) {
    return failed(error, name)
  }
}

function commandOf(name: string) {
  if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(`there is no command ${name}`)
  return COMMANDS[name].load()
}

/** What a person can mend, or a server refuses, is said in a sentence; anything else is a defect and is thrown on. */
function failed(error: unknown, name: string): number {
  if (error instanceof UsageError) {
    const topic = Object.hasOwn(COMMANDS, name) ? `backstride ${name} --help` : 'backstride --help'
    process.stderr.write(`backstride: ${error.message}\nTry: ${topic}\n`)
    return EXIT.USAGE
  }
  // By its name: its class would bring every schema of the contract with it.
  const isRefused = error instanceof Error && error.name === 'ApiProblem'
  if (!(error instanceof Failure || isRefused)) throw error
  process.stderr.write(`backstride: ${error.message}\n`)
  return error instanceof Failure ? error.exitCode : EXIT.INCOMPLETE
}

function help(): string {
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(9)} ${summary}\n`)
  return `backstride: finds the backward stretches of a recording and what they cost

Usage: backstride COMMAND [OPTIONS]

${lines.join('')}
  backstride COMMAND --help    what a command takes
  backstride --version

Exit code: 0 done, 1 in part (a file failed, a check did not pass), 2 not understood, 3 not signed in,
4 no answer from the server, 130 interrupted. NO_COLOR turns colour off; there is none in pipes.
`
}

function say(text: string): number {
  process.stdout.write(text)
  return EXIT.OK
}
