import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** When of a request something happens: before the server has it, when it has answered, when the answer is handed on. */
export type Phase = 'before' | 'between' | 'after'

/** Stands before a server, counts what is asked of it, and can be shut. */
export interface Gate {
  readonly url: string
  /** Requests since the start. */
  readonly requests: () => number
  /** Calls `act` in that phase of the request with that number, counted from now on. */
  onRequest(number: number, phase: Phase, act: () => void): void
  /** While it is shut every connection is cut. */
  shut(isShut: boolean): void
  close(): Promise<void>
}

export async function gateBefore(target: string): Promise<Gate> {
  let count = 0
  let isShut = false
  let due: { at: number; phase: Phase; act: () => void } | undefined
  const reach = (number: number, phase: Phase) => {
    if (due?.phase !== phase || number < due.at) return
    const { act } = due
    due = undefined
    act()
  }
  const server = createServer(async (asked, answer) => {
    if (isShut) {
      asked.socket.destroy()
      return
    }
    const number = ++count
    reach(number, 'before')
    const told = await forwarded(target, asked).catch(() => undefined)
    reach(number, 'between')
    if (told) handOn(told, answer)
    else asked.socket.destroy()
    answer.on('finish', () => reach(number, 'after'))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests: () => count,
    onRequest: (number, phase, act) => {
      due = { at: count + number, phase, act }
    },
    shut: (next) => {
      isShut = next
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/** The server answers only under its own name. */
function forwarded(target: string, asked: IncomingMessage): Promise<IncomingMessage> {
  const { host } = new URL(target)
  return new Promise((done, failed) => {
    const passed = request(
      target + asked.url,
      { method: asked.method, headers: { ...asked.headers, host } },
      done,
    )
    passed.on('error', failed)
    asked.pipe(passed)
  })
}

function handOn(told: IncomingMessage, answer: ServerResponse): void {
  answer.writeHead(told.statusCode ?? 500, told.headers)
  told.pipe(answer)
}
