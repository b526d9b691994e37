/**
 * A Lambda-like sandbox: one process of Node with the function's bundle, its memory and its time, that is frozen between events. The
 * Runtime API that it asks for events is served here.
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

export interface SandboxOptions {
  /** Holds `index.mjs`, which exports `handler`. */
  readonly folder: string
  readonly environment?: Record<string, string>
  readonly memoryMb: number
  readonly timeoutMs: number
}

export type Outcome =
  | { readonly status: 'answered'; readonly value: unknown }
  | {
      readonly status: 'failed'
      readonly error: { readonly errorType: string; readonly errorMessage: string }
    }
  | { readonly status: 'timed out' }
  | { readonly status: 'crashed' }

export interface Sandbox {
  readonly pid: number | undefined
  /** One event at a time, as Lambda does. After `timed out` or `crashed` the sandbox is gone. */
  invoke(event: unknown): Promise<Outcome>
  /** Ends it at once, as when its machine is lost. */
  kill(): void
  /** Ends it as when its time is up. */
  expire(): void
  /** The most memory that its process ever held, in MiB; NaN where the system does not tell. */
  peakMemoryMb(): number
  /** What the function wrote to its log. */
  log(): string
  close(): Promise<void>
}

interface Invocation {
  readonly event: unknown
  readonly deadlineMs: number
  readonly end: (outcome: Outcome) => void
}

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  let waiting: ServerResponse | undefined
  let current: Invocation | undefined
  let isGone = false
  const server = createServer((request, response) => void handle(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const child = startProcess(options, server.address() as AddressInfo)
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => lines.push(String(chunk)))
  child.on('exit', () => {
    isGone = true
    finish({ status: 'crashed' })
  })

  return {
    pid: child.pid,
    invoke: (event) =>
      new Promise((resolve) => {
        if (isGone) return resolve({ status: 'crashed' })
        const timer = setTimeout(expire, options.timeoutMs)
        const end = (outcome: Outcome) => {
          clearTimeout(timer)
          resolve(outcome)
        }
        current = { event, deadlineMs: Date.now() + options.timeoutMs, end }
        child.kill('SIGCONT')
        deliver()
      }),
    kill: () => void child.kill('SIGKILL'),
    expire,
    peakMemoryMb: () => peakMemoryMb(child.pid),
    log: () => lines.join(''),
    close: async () => {
      if (!isGone) {
        child.kill('SIGKILL')
        await once(child, 'exit')
      }
      server.closeAllConnections()
      server.close()
    },
  }

  function expire() {
    finish({ status: 'timed out' })
    child.kill('SIGKILL')
  }

  async function handle(request: IncomingMessage, response: ServerResponse) {
    if (request.url?.endsWith('/invocation/next')) {
      waiting = response
      deliver()
      // Frozen as soon as nothing is left to do, in the middle of asking for the next event.
      if (waiting) child.kill('SIGSTOP')
      return
    }
    const body = JSON.parse(await text(request))
    response.writeHead(202).end('{}')
    finish(
      request.url?.endsWith('/response')
        ? { status: 'answered', value: body }
        : { status: 'failed', error: body },
    )
  }

  function deliver() {
    if (!waiting || !current) return
    const { event, deadlineMs } = current
    waiting.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': crypto.randomUUID(),
      'lambda-runtime-deadline-ms': deadlineMs,
    })
    waiting.end(JSON.stringify(event))
    waiting = undefined
  }

  function finish(outcome: Outcome) {
    current?.end(outcome)
    current = undefined
  }
}

/** Proc(5), `status`: the largest resident set so far. */
function peakMemoryMb(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}

function startProcess(
  { folder, environment, memoryMb }: SandboxOptions,
  { port }: AddressInfo,
): ChildProcess {
  const parameters = [`--max-old-space-size=${memoryMb}`, join(import.meta.dirname, 'runtime-client.ts')]
  return spawn(process.execPath, parameters, {
    env: {
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
      AWS_LAMBDA_FUNCTION_NAME: 'under-test',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      LAMBDA_TASK_ROOT: folder,
      _HANDLER: 'index.handler',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
