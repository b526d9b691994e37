import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, type AgentOptions } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import { REGION } from '../object-store/signature.ts'

type HttpRequest = Parameters<NodeHttpHandler['handle']>[0]

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

/** Settings with which an AWS SDK client reaches an engine on a socket. */
export function clientOn(socketPath: string) {
  // The types leave out `socketPath`, which an agent passes to each of its connections.
  const options: AgentOptions & { socketPath: string } = { socketPath, keepAlive: true, maxSockets: 64 }
  return clientOver(new NodeHttpHandler({ httpAgent: new Agent(options) }))
}

/** Settings with which an AWS SDK client hands its requests to this; an engine checks no credentials. */
export function clientOver<Handler>(requestHandler: Handler) {
  return {
    region: REGION,
    endpoint: 'http://engine.invalid',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    signer: { sign: async (request: HttpRequest) => unsigned(request) },
    requestHandler,
  }
}

/**
 * The form of a signature is all that the engines ask for. To compute one takes a third of the time of a request, and of
 * those an upload makes twenty.
 */
function unsigned(request: HttpRequest): HttpRequest {
  request.headers.authorization = `AWS4-HMAC-SHA256 Credential=local/20260101/${REGION}/any/aws4_request, SignedHeaders=host, Signature=none`
  request.headers['x-amz-date'] = '20260101T000000Z'
  return request
}
