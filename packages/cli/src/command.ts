import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './usage-error.ts'

/** One command of the command line, in a folder of its own and loaded when it is asked for. */
export interface Command {
  /** What `backstride NAME --help` prints. */
  readonly help: string
  /** Does it and answers the exit code. Throws UsageError and Failure. */
  readonly run: (args: string[]) => Promise<number>
}

/** The options and arguments of a command. Throws UsageError for what is not among them. */
export function parsed<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
