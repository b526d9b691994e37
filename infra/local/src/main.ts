/** `npm start`: the whole system on this machine, until Ctrl-C. */

import { Console } from 'node:console'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { commandOptions, USAGE } from './options.ts'
import { StartError } from './start-error.ts'
import { onStopSignal } from './stop-signal.ts'
import { startLocalSystem } from './system.ts'

const ROOT = join(import.meta.dirname, '../../..')

try {
  await main()
} catch (error) {
  // What a person can mend is said in sentences; the rest is a defect and says where.
  console.error(error instanceof StartError ? error.message : error)
  process.exit(1)
}

async function main(): Promise<void> {
  const { isHelpWanted, ...options } = commandOptions(process.argv.slice(2), process.env, ROOT)
  if (isHelpWanted) {
    console.log(USAGE)
    return
  }
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  // What the functions log, and CloudWatch keeps on AWS, goes to a file; what fails is seen here as well.
  const log = new PassThrough()
  globalThis.console = new Console(log, process.stderr)
  const system = await startLocalSystem({ ...options, say })
  log.pipe(createWriteStream(join(options.dataDir, 'log.jsonl')))
  onStopSignal({ stop: system.close, say })
  say(`Backstride runs on ${system.url} (started in ${process.uptime().toFixed(1)} s).`)
  say(
    '  There: the page, the API (/api), the sign-in (/oidc), the object store (/s3); table and queue on private sockets.',
  )
  say(`  Everything is kept in ${options.dataDir}; Ctrl-C stops it, the next start goes on from there.`)
}
