import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { StartError } from './start-error.ts'

export interface CommandOptions {
  readonly dataDir: string
  readonly port: number
  readonly demo: boolean
  readonly web: 'build' | 'skip'
  readonly localWebhooks: boolean
  readonly isHelpWanted: boolean
}

export const USAGE = `npm start -- [--port PORT] [--data FOLDER] [--no-demo] [--no-web] [--local-webhooks]

  --port PORT     where to listen on 127.0.0.1 (4747, or the environment variable PORT)
  --data FOLDER   where everything is kept (.backstride in this repository)
  --no-demo       make no simulated athletes to look around with
  --no-web        start without the page, for instance beside a development server of it
  --local-webhooks  let everybody here have webhooks sent to programs on this machine (http://127.0.0.1:…)
`

const DEFAULT_PORT = '4747'

/** The command line, with the environment and the defaults behind it. Throws a StartError with the usage. */
export function commandOptions(args: string[], env: NodeJS.ProcessEnv, root: string): CommandOptions {
  const { port = env.PORT ?? DEFAULT_PORT, data = join(root, '.backstride'), ...flags } = valuesOf(args)
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw usageError(`${port} is no port.`)
  return {
    dataDir: resolve(data),
    port: Number(port),
    demo: flags.demo ?? true,
    web: flags.web === false ? 'skip' : 'build',
    localWebhooks: flags['local-webhooks'] ?? false,
    isHelpWanted: flags.help ?? false,
  }
}

function valuesOf(args: string[]) {
  try {
    return parseArgs({
      args,
      allowNegative: true,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        demo: { type: 'boolean' },
        web: { type: 'boolean' },
        'local-webhooks': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    throw usageError(error instanceof Error ? error.message : String(error))
  }
}

function usageError(message: string): StartError {
  return new StartError(`${message}\n\n${USAGE}`)
}
