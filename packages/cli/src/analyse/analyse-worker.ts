/** A thread that analyses one file after the other: takes a name, answers all results of that file. */

import { parentPort, workerData } from 'node:worker_threads'
import type { AnalysedFile } from '@backstride/contract'
import { analyseFile } from './analyse-file.ts'

parentPort?.on('message', async (file: string) => {
  const results: AnalysedFile[] = []
  for await (const result of analyseFile(file, workerData)) results.push(result)
  parentPort?.postMessage(results)
})
