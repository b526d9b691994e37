import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { UploadTicket } from '@backstride/contract'

/** Bytes handed to the connection at a time: often enough for progress to move, as large as a socket takes at once. */
const PIECE_BYTES = 64 * 1024
/** A connection that moves nothing for so long is dead. */
const SILENT_MS = 60_000

export type Put = (
  ticket: NonNullable<UploadTicket['put']>,
  bytes: Uint8Array,
  onSent: (bytes: number) => void,
) => Promise<Response>

/** Sends bytes to the address of a ticket and tells how many are on their way, which `fetch` cannot. Throws TypeError. */
export function putter(signal: AbortSignal): Put {
  return ({ url, headers }, bytes, onSent) => {
    const request = url.startsWith('https:') ? httpsRequest : httpRequest
    return new Promise((done, failed) => {
      const sending = request(url, {
        method: 'PUT',
        headers: { ...headers, 'content-length': bytes.length },
        signal,
        timeout: SILENT_MS,
      })
      sending.on('response', (response) => void answerOf(response).then(done, failed))
      sending.on('timeout', () => sending.destroy(new Error('the connection was silent')))
      sending.on('error', (error) => failed(signal.aborted ? error : asOfFetch(error)))
      sendFrom(0)

      function sendFrom(start: number): void {
        const end = Math.min(bytes.length, start + PIECE_BYTES)
        const isTaken = sending.write(bytes.subarray(start, end))
        onSent(end)
        if (end === bytes.length) sending.end()
        else if (isTaken) setImmediate(sendFrom, end)
        else sending.once('drain', () => sendFrom(end))
      }
    })
  }
}

async function answerOf(response: IncomingMessage): Promise<Response> {
  const text = Buffer.concat(await response.toArray()).toString()
  const retryAfter = response.headers['retry-after']
  return new Response(text || null, {
    status: response.statusCode ?? 500,
    headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  })
}

function asOfFetch(cause: Error): TypeError {
  return new TypeError('the connection broke while sending', { cause })
}
