import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { AnalyseOptions } from '@backstride/analyse'
import type { AnalysedFile } from '@backstride/contract'

/** A thread holds a file and its columns, up to some hundred megabytes; more of them need more memory than machines have. */
const MOST_THREADS = 8
/** Results wait for those before them; so many files for each thread may be ahead, so that memory stays bounded. */
const AHEAD = 4

/**
 * The results of files in their order. One file is analysed here, at once; several on as many cores as there are.
 * Nothing is thrown for what a file holds.
 */
export async function* analyseFiles(
  files: readonly string[],
  options: AnalyseOptions,
): AsyncGenerator<AnalysedFile> {
  const threads = Math.min(files.length, availableParallelism(), MOST_THREADS)
  if (threads < 2) yield* analyseHere(files, options)
  else yield* analyseInThreads(files, options, threads)
}

async function* analyseHere(files: readonly string[], options: AnalyseOptions): AsyncGenerator<AnalysedFile> {
  const { analyseFile } = await import('./analyse-file.ts')
  for (const file of files) yield* analyseFile(file, options)
}

async function* analyseInThreads(
  files: readonly string[],
  options: AnalyseOptions,
  count: number,
): AsyncGenerator<AnalysedFile> {
  const threads = Array.from({ length: count }, () => threadOf(options))
  const lanes = threads.map(() => Promise.resolve<AnalysedFile[]>([]))
  const begin = (k: number) => {
    const lane = k % count
    lanes[lane] = lanes[lane].then(() => answerOf(threads[lane], files[k]))
    // It is heard when its turn comes.
    lanes[lane].catch(() => undefined)
    return lanes[lane]
  }
  const ahead = Math.min(files.length, count * AHEAD)
  const begun = Array.from({ length: ahead }, (_, k) => begin(k))
  try {
    for (let k = 0; k < files.length; k++) {
      yield* await begun[k]
      if (k + ahead < files.length) begun.push(begin(k + ahead))
      delete begun[k]
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
}

/** The worker lies beside this file: as source, or bundled. */
function threadOf(options: AnalyseOptions): Worker {
  const url = new URL(`./analyse-worker${extname(import.meta.url)}`, import.meta.url)
  return new Worker(url, { workerData: options })
}

function answerOf(thread: Worker, file: string): Promise<AnalysedFile[]> {
  return new Promise((done, failed) => {
    const settle = (act: () => void) => {
      thread.off('message', onMessage)
      thread.off('error', onError)
      act()
    }
    const onMessage = (results: AnalysedFile[]) => settle(() => done(results))
    const onError = (error: unknown) => settle(() => failed(error))
    thread.on('message', onMessage)
    thread.on('error', onError)
    thread.postMessage(file)
  })
}
