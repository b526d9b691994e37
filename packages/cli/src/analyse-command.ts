import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { analyse } from '@backstride/analyse'
import type { AnalysedFile } from '@backstride/contract'
import type { Athlete } from '@backstride/recording'
import { readAthlete } from './athlete-file.ts'
import { analysedFileOf, unreadableFileOf } from './report-json.ts'
import { reportForPeople } from './report-people.ts'
import { UsageError } from './usage-error.ts'

/** `backstride analyse FILE…`. Answers the exit code: 0 when every file was read, 1 when one was not. */
export async function analyseCommand(args: string[]): Promise<number> {
  const { values, positionals } = parse(args)
  if (positionals.length === 0) throw new UsageError('analyse needs at least one file')
  const athlete = values.athlete === undefined ? {} : await readAthlete(fromCaller(values.athlete))

  let exitCode = 0
  for (const file of positionals) {
    const result = await analyseFile(file, athlete)
    process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : reportForPeople(result))
    if (result.status === 'failed') {
      exitCode = 1
      if (values.json) process.stderr.write(`${file}: ${result.error.message}\n`)
    }
  }
  return exitCode
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { athlete: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

async function analyseFile(file: string, athlete: Athlete): Promise<AnalysedFile> {
  try {
    const bytes = await readFile(fromCaller(file))
    return analysedFileOf(file, analyse(bytes, { fileName: file, athlete }))
  } catch (error) {
    return unreadableFileOf(file, error)
  }
}

/** A path as the caller meant it: `npm run` starts us in the project's folder and keeps the caller's beside. */
function fromCaller(path: string): string {
  const { npm_lifecycle_event, INIT_CWD } = process.env
  return resolve(npm_lifecycle_event === 'backstride' && INIT_CWD ? INIT_CWD : '.', path)
}
