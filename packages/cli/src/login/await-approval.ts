import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { EXIT } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { type ApprovalRequest, approvalRequest } from './approval-url.ts'

export interface Asking {
  readonly server: string
  readonly deviceName: string
  /** Shows the page to the person. */
  readonly show: (url: string) => void
  readonly signal: AbortSignal
}

/**
 * The token that the person approves in the browser, which brings it to a port of this machine that is open until then
 * (a loopback redirect, RFC 8252 section 7.3). Throws Failure when the person refuses.
 */
export async function awaitApproval({ server, deviceName, show, signal }: Asking): Promise<string> {
  const loopback = createServer()
  try {
    await once(loopback.listen(0, '127.0.0.1'), 'listening')
    const { port } = loopback.address() as AddressInfo
    const request = approvalRequest(server, port, deviceName)
    const token = tokenBroughtTo(loopback, server, request, signal)
    show(request.url)
    return await token
  } finally {
    loopback.close()
    loopback.closeAllConnections()
  }
}

function tokenBroughtTo(
  loopback: Server,
  server: string,
  request: ApprovalRequest,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((done, failed) => {
    signal.addEventListener('abort', () => failed(signal.reason), { once: true })
    loopback.on('request', (asked: IncomingMessage, answer: ServerResponse) => {
      const { searchParams } = new URL(asked.url ?? '/', 'http://127.0.0.1')
      if (asked.method !== 'GET' || searchParams.get('state') !== request.state) {
        answer.writeHead(404).end()
        return
      }
      const outcome = outcomeOf(searchParams.get('sealed'), request)
      // Away from the address with the sealed token, to a page that says how it went.
      const told = typeof outcome === 'string' ? 'done' : 'refused'
      answer.writeHead(302, { location: `${server}/authorise/#${told}`, connection: 'close' })
      answer.end(() => (typeof outcome === 'string' ? done(outcome) : failed(outcome)))
    })
  })
}

function outcomeOf(sealed: string | null, request: ApprovalRequest): string | Failure {
  if (sealed === null) return new Failure('You refused. Nothing was changed.', EXIT.REFUSED)
  try {
    return request.opened(sealed)
  } catch {
    return new Failure('What the browser brought cannot be opened. Try again.', EXIT.REFUSED)
  }
}
