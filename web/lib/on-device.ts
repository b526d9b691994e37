import type { Analysis, FileErrorBody, Series } from '@backstride/contract'

export interface OnDeviceQuestion {
  readonly bytes: Uint8Array
  readonly fileName: string
}

export type OnDeviceAnswer =
  | { readonly status: 'ok'; readonly analysis: Analysis; readonly series: Series }
  | { readonly status: 'failed'; readonly error: FileErrorBody }

/** Analyses a file in a worker of this browser. The worker, and with it all decoders, is loaded at the first call. */
export async function analyseOnDevice(file: File): Promise<OnDeviceAnswer> {
  const question: OnDeviceQuestion = {
    bytes: new Uint8Array(await file.arrayBuffer()),
    fileName: file.name,
  }
  const worker = new Worker(new URL('../workers/analyse-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await answerOf(worker, question)
  } finally {
    worker.terminate()
  }
}

function answerOf(worker: Worker, question: OnDeviceQuestion): Promise<OnDeviceAnswer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<OnDeviceAnswer>) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(question, [question.bytes.buffer])
  })
}
