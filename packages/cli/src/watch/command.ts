import { parsed } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { stopSignal } from '../stop.ts'
import { placesOf } from '../sync/command.ts'
import type { Tell } from '../sync/events.ts'
import { findFiles } from '../sync/find-files.ts'
import { plainProgress } from '../sync/plain-progress.ts'
import { openSession } from '../sync/session.ts'
import { printable } from '../terminal/printable.ts'
import { UsageError } from '../usage-error.ts'
import { watchFolders } from './watch-folders.ts'

export const help = `backstride watch FOLDER…: sends what is new, whenever something appears, until it is stopped

Takes what sync takes. A file is sent when it has stopped growing; a folder that is not there, such as a watch that is
not plugged in, is waited for; a server that does not answer is asked until it does. After a restart it goes on where it
was. docs/command-line.md shows how to run it as a service of systemd or launchd.

  --server URL     another server than the one signed in to last
  --every SECONDS  how often to look (10)

Exit code: 0 stopped, 3 not signed in or no longer.
`

/** Often enough that a file is sent within half a minute of its last byte, seldom enough to let a disk sleep. */
const DEFAULT_EVERY_S = '10'

/** `backstride watch FOLDER…` */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parsed({
    args,
    allowPositionals: true,
    options: { server: { type: 'string' }, every: { type: 'string', default: DEFAULT_EVERY_S } },
  })
  const places = placesOf(positionals)
  const everyMs = millisecondsOf(values.every)
  const stop = stopSignal()
  const session = await openSession(values.server, stop, { isEndless: true })
  const say = (text: string) => void process.stdout.write(text)
  const progress = plainProgress(say, session.linkOf)
  // How many files there are is of interest at every run of `sync`, not at every look.
  const tell: Tell = (event) => event.type === 'found' || progress(event)
  say(`watching ${places.map(({ name }) => printable(name)).join(', ')}\n`)
  try {
    return await watchFolders(
      {
        find: findFiles,
        isSettled: session.ledger.isSettled,
        run: (files) => session.run(files, tell),
        pause: () => stop.delay(everyMs),
        tell,
        tellBack: (name) => say(`${printable(name)} is there again\n`),
      },
      places,
    )
  } catch (error) {
    if (!stop.isAsked()) throw error
    return EXIT.OK
  } finally {
    session.close()
    stop.end()
  }
}

function millisecondsOf(text: string): number {
  const seconds = Number(text)
  if (!(seconds >= 0.1 && seconds <= 86_400)) throw new UsageError(`--every ${text}: 0.1 to 86400 seconds`)
  return seconds * 1000
}
