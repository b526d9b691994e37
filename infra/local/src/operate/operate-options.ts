import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { StartError } from '../start-error.ts'

export type OperateOptions =
  | { readonly command: 'help' }
  | { readonly command: 'unfinished'; readonly dataDir: string }
  | { readonly command: 'upgrade'; readonly dataDir: string }
  | { readonly command: 'remove-account'; readonly dataDir: string; readonly email: string }

export const OPERATE_USAGE = `npm run operate -- COMMAND [--data FOLDER]

  unfinished             the uploads and removals that have not ended; the next start goes on with them
  upgrade                analyse everybody's workouts with the methods of today, after an update of the system
  remove-account EMAIL   take away an account with everything of it, and print the receipt

  --data FOLDER          the data folder (.backstride in this repository); stop the system that uses it first
`

const ROOT = join(import.meta.dirname, '../../../..')

/** Throws a StartError with the usage. */
export function operateOptions(args: string[]): OperateOptions {
  const { values, positionals } = parsed(args)
  const [command, email, ...more] = positionals
  const dataDir = resolve(values.data ?? join(ROOT, '.backstride'))
  if (values.help) return { command: 'help' }
  const isPlain = command === 'unfinished' || command === 'upgrade'
  if (isPlain && email === undefined) return { command, dataDir }
  if (command === 'remove-account' && email && more.length === 0) return { command, dataDir, email }
  throw new StartError(OPERATE_USAGE)
}

function parsed(args: string[]) {
  try {
    const options = { data: { type: 'string' }, help: { type: 'boolean' } } as const
    return parseArgs({ args, allowPositionals: true, options })
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : error}\n\n${OPERATE_USAGE}`)
  }
}
