import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type AnalyseOptions, analyseAll, type Companion } from '@backstride/analyse'
import type { AnalysedFile } from '@backstride/contract'
import { readAthlete } from './athlete-file.ts'
import { analysedFileOf, unreadableFileOf } from './report-json.ts'
import { reportForPeople } from './report-people.ts'
import { UsageError } from './usage-error.ts'

/** `backstride analyse FILE…`. Answers the exit code: 0 when every file was read, 1 when one was not. */
export async function analyseCommand(args: string[]): Promise<number> {
  const { values, positionals } = parse(args)
  if (positionals.length === 0) throw new UsageError('analyse needs at least one file')
  const options = await optionsOf(values)

  let exitCode = 0
  for (const file of positionals) {
    for await (const result of resultsOf(file, options)) {
      print(result, values.json)
      if (result.status === 'failed') exitCode = 1
    }
  }
  return exitCode
}

function print(result: AnalysedFile, asJson: boolean): void {
  process.stdout.write(asJson ? `${JSON.stringify(result)}\n` : reportForPeople(result))
  if (asJson && result.status === 'failed') process.stderr.write(`${result.file}: ${result.error.message}\n`)
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        athlete: { type: 'string' },
        heading: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

async function optionsOf({
  athlete,
  heading,
}: {
  athlete?: string
  heading?: string
}): Promise<AnalyseOptions> {
  return {
    ...(athlete !== undefined && { athlete: await readAthlete(fromCaller(athlete)) }),
    ...(heading !== undefined && { companion: await readCompanion(heading) }),
  }
}

/** One result for a file, one for each recording of an archive. */
async function* resultsOf(file: string, options: AnalyseOptions): AsyncGenerator<AnalysedFile> {
  const bytes = await contentOf(file)
  if (!(bytes instanceof Uint8Array)) return yield bytes
  const fileName = basename(file)
  for (const { fileName: name, analysed } of analyseAll(bytes, { ...options, fileName })) {
    yield analysedFileOf(name === fileName ? file : `${file}/${name}`, analysed)
  }
}

async function contentOf(file: string): Promise<Uint8Array | AnalysedFile> {
  try {
    return await readFile(fromCaller(file))
  } catch (error) {
    return unreadableFileOf(file, error)
  }
}

async function readCompanion(file: string): Promise<Companion> {
  try {
    return { bytes: await readFile(fromCaller(file)), fileName: basename(file) }
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : error}`)
  }
}

/** A path as the caller meant it: `npm run` starts us in the project's folder and keeps the caller's beside. */
function fromCaller(path: string): string {
  const { npm_lifecycle_event, INIT_CWD } = process.env
  return resolve(npm_lifecycle_event === 'backstride' && INIT_CWD ? INIT_CWD : '.', path)
}
