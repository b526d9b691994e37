import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type AnalyseOptions, analyseAll } from '@backstride/analyse'
import type { AnalysedFile } from '@backstride/contract'
import { callerPath } from '../caller-path.ts'
import { analysedFileOf, unreadableFileOf } from './report-json.ts'

/** One result for a file, one for each recording of an archive, each as soon as it is made. */
export async function* analyseFile(file: string, options: AnalyseOptions): AsyncGenerator<AnalysedFile> {
  const bytes = await contentOf(file)
  if (!(bytes instanceof Uint8Array)) return yield bytes
  const fileName = basename(file)
  for (const { fileName: name, analysed } of analyseAll(bytes, { ...options, fileName })) {
    yield analysedFileOf(name === fileName ? file : `${file}/${name}`, analysed)
  }
}

async function contentOf(file: string): Promise<Uint8Array | AnalysedFile> {
  try {
    return await readFile(callerPath(file))
  } catch (error) {
    return unreadableFileOf(file, error)
  }
}
