import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StartError } from './start-error.ts'

export interface HttpServer {
  readonly port: number
  /** Answers every request from now on; before, each is told to come back. */
  answerWith(listener: RequestListener): void
  /** Takes no more requests and lets those under way finish, for a while. */
  close(): Promise<void>
}

const HOST = '127.0.0.1'
/** What is not done by then, most likely a slow upload, is cut off. */
const GRACE_MS = 5000

/** Listens on this machine alone; port 0 is any free one. Throws a StartError when the port is taken. */
export async function listen(port: number): Promise<HttpServer> {
  let listener = awayWhile('starting')
  const server = createServer((request, response) => listener(request, response))
  await new Promise<void>((listening, failed) => {
    server.once('error', (error) => failed(explained(error, port)))
    server.listen(port, HOST, listening)
  })
  return {
    port: portOf(server),
    answerWith(next) {
      listener = next
    },
    close() {
      listener = awayWhile('ending')
      return close(server)
    },
  }
}

/** A connection that stays open would bring another request. */
function awayWhile(what: string): RequestListener {
  return (_request, response) => {
    response.writeHead(503, { 'retry-after': '1', connection: 'close' }).end(`Backstride is ${what}.\n`)
  }
}

function portOf(server: Server): number {
  const address = server.address() as AddressInfo
  return address.port
}

function explained(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} is taken by another program. Stop that one, or choose another port: npm start -- --port ${port + 1}`,
    )
  }
  if (error.code === 'EACCES') {
    return new StartError(
      `Port ${port} needs special rights. Choose one above 1023: npm start -- --port 4747`,
    )
  }
  return error
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()))
  server.closeIdleConnections()
  const cutOff = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(cutOff)
}
