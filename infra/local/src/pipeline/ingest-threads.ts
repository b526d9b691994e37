import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { IngestThreadData, ThreadMessage } from './ingest-thread.ts'
import type { Poller } from './poller.ts'

export interface IngestThreadsOptions extends Omit<IngestThreadData, 'tablePort'> {
  readonly answerTableOver: (port: MessagePort) => void
  readonly say: (line: string) => void
}

/**
 * Two even where there are two cores: while one waits for the table or the disk the other computes, and the operating
 * system shares the cores out so that the API is never without one. More than four would wait for the table.
 */
const COUNT = Math.min(4, Math.max(2, availableParallelism() - 1))

/** After a death, so that what kills every thread at its start does not keep the machine busy. */
const DEATH_PAUSE_MS = 1000

/**
 * Starts the ingest function in threads of their own, as on AWS it has processors of its own: whoever asks the API does
 * not wait for an analysis. A thread that dies, for instance of a file that takes all memory, is replaced; the queue
 * gives its message to another, and parks it at last.
 */
export function startIngestThreads(options: IngestThreadsOptions): Poller {
  const stopping = new AbortController()
  const threads = Array.from({ length: COUNT }, () => keepThread(options, stopping.signal))
  return {
    async stop() {
      stopping.abort()
      await Promise.all(threads)
    },
  }
}

/** Settles when the thread has ended after it was told to. */
async function keepThread(options: IngestThreadsOptions, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      await runThread(options, stopping)
    } catch (error) {
      console.error('ingest:', error)
      await delay(DEATH_PAUSE_MS, undefined, { signal: stopping }).catch(() => undefined)
    }
  }
}

async function runThread(options: IngestThreadsOptions, stopping: AbortSignal): Promise<void> {
  const { say, answerTableOver, ...addresses } = options
  const table = new MessageChannel()
  answerTableOver(table.port1)
  const workerData: IngestThreadData = { ...addresses, tablePort: table.port2 }
  const thread = new Worker(new URL('./ingest-thread.ts', import.meta.url), {
    workerData,
    transferList: [table.port2],
    stdout: true,
    stderr: true,
  })
  forward(thread.stdout, console.log)
  forward(thread.stderr, console.error)
  let isLoading = true
  thread.on('message', (message: ThreadMessage) => {
    if (message === 'ready') isLoading = false
    else say(message.line)
  })
  // Loading takes seconds, and a thread that loads has nothing under way.
  const stop = () => (isLoading ? void thread.terminate() : thread.postMessage('stop'))
  stopping.addEventListener('abort', stop)
  try {
    await once(thread, 'exit')
  } finally {
    stopping.removeEventListener('abort', stop)
  }
}

/** A thread's own console would pass by whatever the system's console is. */
function forward(stream: Readable, write: (line: string) => void): void {
  createInterface(stream).on('line', (line) => write(line))
}
