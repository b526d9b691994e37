import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { AnalyseOptions, Companion } from '@backstride/analyse'
import type { AnalysedFile } from '@backstride/contract'
import { callerPath } from '../caller-path.ts'
import { parsed } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { printable } from '../terminal/printable.ts'
import { UsageError } from '../usage-error.ts'
import { analyseFiles } from './analyse-files.ts'
import { csvHeader, csvLine } from './report-csv.ts'
import { reportForPeople } from './report-people.ts'

export const help = `backstride analyse FILE…: analyses recordings and archives on this machine

Nothing is sent anywhere. Several files are analysed at once, on all cores; they come out in the order they were named.

  --athlete FILE   a JSON file about the person: massKg, heightM, birthYear, sex, restingBpm, maxBpm, backwardSessions
  --heading FILE   a second recording of the same walk, whose compass is to be used
  --json           one JSON object a recording and line, nothing else on standard output
  --csv            a table, one line a recording, for spreadsheets

Exit code: 0 when every file was read, 1 when one was not, 2 when the command was not understood.
`

/** `backstride analyse FILE…`. Answers the exit code: 0 when every file was read, 1 when one was not. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parsed({
    args,
    allowPositionals: true,
    options: {
      athlete: { type: 'string' },
      heading: { type: 'string' },
      json: { type: 'boolean' },
      csv: { type: 'boolean' },
    },
  })
  if (positionals.length === 0) throw new UsageError('analyse needs at least one file')
  if (values.json && values.csv) throw new UsageError('--json or --csv, not both')
  const options = await optionsOf(values)
  const textOf = values.json ? jsonLine : values.csv ? csvLine : reportForPeople

  if (values.csv) process.stdout.write(csvHeader())
  let exitCode: number = EXIT.OK
  for await (const result of analyseFiles(positionals, options)) {
    process.stdout.write(textOf(result))
    if (result.status !== 'failed') continue
    exitCode = EXIT.INCOMPLETE
    const { file, error } = result
    if (textOf !== reportForPeople) process.stderr.write(`${printable(`${file}: ${error.message}`)}\n`)
  }
  return exitCode
}

function jsonLine(result: AnalysedFile): string {
  return `${JSON.stringify(result)}\n`
}

async function optionsOf({
  athlete,
  heading,
}: {
  athlete?: string
  heading?: string
}): Promise<AnalyseOptions> {
  return {
    ...(athlete !== undefined && { athlete: await athleteOf(athlete) }),
    ...(heading !== undefined && { companion: await readCompanion(heading) }),
  }
}

async function athleteOf(file: string) {
  const { readAthlete } = await import('./athlete-file.ts')
  return readAthlete(callerPath(file))
}

async function readCompanion(file: string): Promise<Companion> {
  try {
    return { bytes: await readFile(callerPath(file)), fileName: basename(file) }
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : error}`)
  }
}
