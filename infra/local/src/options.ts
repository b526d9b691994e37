import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type MapSource, mapSourceOf } from '@backstride/contract'
import { StartError } from './start-error.ts'

export interface CommandOptions {
  readonly dataDir: string
  readonly port: number
  readonly demo: boolean
  readonly web: 'build' | 'skip'
  readonly localWebhooks: boolean
  readonly map?: MapSource
  readonly isHelpWanted: boolean
}

export const USAGE = `npm start -- [--port PORT] [--data FOLDER] [--no-demo] [--no-web] [--local-webhooks]
  [--map-style URL [--map-tiles ORIGIN …]]

  --port PORT     where to listen on 127.0.0.1 (4747, or the environment variable PORT)
  --data FOLDER   where everything is kept (.backstride in this repository)
  --no-demo       make no simulated athletes to look around with
  --no-web        start without the page, for instance beside a development server of it
  --local-webhooks  let everybody here have webhooks sent to programs on this machine (http://127.0.0.1:…)
  --map-style URL   a MapLibre style of a tile service; athletes may then see their routes on its map (without: no map)
  --map-tiles ORIGIN  a further origin that the style fetches from, such as https://tiles.example.org; once for each
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
    ...mapOf(flags),
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
        'map-style': { type: 'string' },
        'map-tiles': { type: 'string', multiple: true },
        help: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    throw usageError(error instanceof Error ? error.message : String(error))
  }
}

function mapOf({ 'map-style': style, 'map-tiles': tiles = [] }: MapFlags): { map?: MapSource } {
  if (style === undefined && tiles.length > 0) throw usageError('--map-tiles goes with --map-style.')
  if (style === undefined) return {}
  try {
    return { map: mapSourceOf(style, tiles) }
  } catch (error) {
    throw usageError(error instanceof Error ? error.message : String(error))
  }
}

type MapFlags = Pick<ReturnType<typeof valuesOf>, 'map-style' | 'map-tiles'>

function usageError(message: string): StartError {
  return new StartError(`${message}\n\n${USAGE}`)
}
