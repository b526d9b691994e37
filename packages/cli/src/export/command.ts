import { signedIn } from '../account/account.ts'
import { callerPath } from '../caller-path.ts'
import { parsed } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { asker, connect } from '../server/connect.ts'
import { stopSignal } from '../stop.ts'
import { waitText } from '../sync/event-lines.ts'
import { printable } from '../terminal/printable.ts'
import { UsageError } from '../usage-error.ts'
import { exportArchives } from './export-archives.ts'
import { type ExportEvent, exportWorkouts, type KeptFormat } from './export-workouts.ts'
import { fileFetcher } from './fetch-file.ts'

export const help = `backstride export FOLDER: keeps your workouts as files in a folder

One file a workout, named by its start. A workout that has its file already is not fetched again: broken off, it goes on
where it was. To have a workout again, after its directions changed, remove its file first.

  --format FORMAT   fit (directions as a developer field, a lap a stretch), csv, json, geojson,
                    or original: the files as they were uploaded (fit)
  --all             the archives of everything that was ordered last on the page Settings, as they are made
  --server URL      another server than the one signed in to last

Exit code: 0 every workout is there, 1 one is not, 3 not signed in, 4 no answer, 130 interrupted.
`

const FORMATS: readonly KeptFormat[] = ['fit', 'csv', 'json', 'geojson', 'original']

/** `backstride export FOLDER` */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parsed({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'fit' },
      all: { type: 'boolean' },
      server: { type: 'string' },
    },
  })
  if (positionals.length !== 1) throw new UsageError('export needs one folder')
  const format = FORMATS.find((each) => each === values.format)
  if (!format) throw new UsageError(`--format ${values.format}: one of ${FORMATS.join(', ')}`)

  const account = await signedIn(values.server)
  const stop = stopSignal()
  const ask = asker(stop.signal)
  const onWait = (reason: 'no answer' | 'busy', waitMs: number) =>
    void process.stderr.write(`${waitText(reason, waitMs)}\n`)
  const patience = { delay: stop.delay, random: Math.random, onWait }
  const counts = { kept: 0, there: 0, failed: 0 }
  const tell = (event: ExportEvent) => {
    counts[event.type]++
    for (const line of linesOf(event)) process.stdout.write(`${line}\n`)
  }
  const exporting = {
    api: connect(account, ask, patience),
    athleteId: account.athleteId,
    fetchFile: fileFetcher(account, ask, patience),
    delay: stop.delay,
    tell,
  }
  const folder = callerPath(positionals[0])
  try {
    await (values.all ? exportArchives(exporting, folder) : exportWorkouts(exporting, folder, format))
  } catch (error) {
    if (!stop.isAsked()) throw error
  } finally {
    stop.end()
  }
  const { kept, there, failed } = counts
  process.stdout.write(`${kept} kept, ${there} there from before${failed > 0 ? `, ${failed} failed` : ''}\n`)
  if (stop.isAsked()) return EXIT.INTERRUPTED
  return failed > 0 ? EXIT.INCOMPLETE : EXIT.OK
}

function linesOf(event: ExportEvent): string[] {
  if (event.type === 'there') return []
  if (event.type === 'kept') return [event.fileName]
  return [`${event.fileName}: ${printable(event.message)}`]
}
