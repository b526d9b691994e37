import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, type AgentOptions } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeHttpHandler } from '@smithy/node-http-handler'

/** A private folder for unix sockets: it has mode 0700, so the engines behind them answer their owner alone. */
export interface Sockets {
  pathOf(name: string): string
  remove(): void
}

/** The path is short because a socket's may have 104 bytes at most (macOS, `sun_path`). */
export function createSockets(): Sockets {
  const dir = mkdtempSync(join(tmpdir(), 'bs-'))
  return {
    pathOf: (name) => join(dir, name),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}

/** Settings with which an AWS SDK client reaches an engine on a socket; the engine checks no credentials. */
export function clientOn(socketPath: string) {
  // The types leave out `socketPath`, which an agent passes to each of its connections.
  const options: AgentOptions & { socketPath: string } = { socketPath, keepAlive: true, maxSockets: 64 }
  return {
    region: 'us-east-1',
    endpoint: 'http://engine.invalid',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: new NodeHttpHandler({ httpAgent: new Agent(options) }),
  }
}
