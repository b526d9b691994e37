import { callerPath } from '../caller-path.ts'
import { parsed } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { type Stop, stopSignal } from '../stop.ts'
import { printable } from '../terminal/printable.ts'
import { UsageError } from '../usage-error.ts'
import { filesText } from './event-lines.ts'
import { type Found, findFiles, type Place } from './find-files.ts'
import { progressOn } from './progress.ts'
import { openSession, type Session } from './session.ts'
import { afterEvent, isComplete, NOTHING, summaryText } from './summary.ts'

export const help = `backstride sync FOLDER…: sends what is new, and says what became of it

A folder is a mounted watch (GARMIN/Activity), a folder of downloads, or an unpacked export; a single file or a zip
archive of Strava, Garmin or a phone is taken too. Taken are .fit, .gpx, .tcx, .backstride.json (also .gz) and .zip, at
any depth. What was sent before is known by its content and not sent again; broken off, it goes on where it was.

  --server URL   another server than the one signed in to last
  --dry-run      say what would be sent, and send nothing

Exit code: 0 everything is there, 1 something failed or is left, 3 not signed in, 4 no answer, 130 interrupted.
`

/** `backstride sync FOLDER…` */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parsed({
    args,
    allowPositionals: true,
    options: { server: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  })
  const places = placesOf(positionals)
  const stop = stopSignal()
  const session = await openSession(values.server, stop, {})
  try {
    const found = await findFiles(places)
    return await (values['dry-run'] ? preview(session, found) : sync(session, found, stop))
  } finally {
    session.close()
    stop.end()
  }
}

/** Folders and files as somebody named them. Throws UsageError for none. */
export function placesOf(names: readonly string[]): Place[] {
  if (names.length === 0) throw new UsageError('name at least one folder')
  return names.map((name) => ({ name, path: callerPath(name) }))
}

function preview({ ledger }: Session, { files, unreadable }: Found): number {
  const fresh = files.filter((file) => !ledger.isSettled(file))
  for (const { name } of fresh) process.stdout.write(`${printable(name)}\n`)
  process.stdout.write(`${filesText(files.length)}, ${fresh.length} to look at; nothing was sent\n`)
  return unreadable.length > 0 ? EXIT.INCOMPLETE : EXIT.OK
}

async function sync(session: Session, { files, unreadable }: Found, stop: Stop): Promise<number> {
  const progress = progressOn(process.stdout, session.linkOf)
  let summary = NOTHING
  const tell: typeof progress.tell = (event) => {
    summary = afterEvent(summary, event)
    progress.tell(event)
  }
  for (const each of unreadable) tell({ type: 'unreadable', ...each })
  try {
    await session.run(files, tell)
  } catch (error) {
    if (!stop.isAsked()) throw error
  } finally {
    progress.end()
    process.stdout.write(summaryText(summary))
  }
  if (!stop.isAsked()) return isComplete(summary) ? EXIT.OK : EXIT.INCOMPLETE
  process.stdout.write('Broken off; run it again to go on.\n')
  return EXIT.INTERRUPTED
}
