import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import type { DeliveryFailure } from '@backstride/contract'
import { DeliveryError } from './delivery-error.ts'
import { publicAddressOf } from './public-address.ts'

export interface PostRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** How a receiver took a request. It has it when `code` is null. */
export interface Answer {
  readonly status: number | null
  readonly code: DeliveryFailure | null
  /** How the answer began. */
  readonly text: string
}

export interface PostOptions {
  /** Where to connect to; refuses by throwing. */
  readonly addressOf?: (url: URL) => Promise<string>
  /** Name, connection, request and answer together. */
  readonly timeoutMs?: number
}

/** Standard Webhooks, "Operational considerations": 15 to 30 s; a receiver that does its work later needs less than ten. */
const TIMEOUT_MS = 10_000
/** Read of an answer, and kept of what was read: enough for an error message. */
const READ_BYTES = 4096
const KEPT_CHARACTERS = 200

/**
 * Posts JSON and tells how it was taken; never throws. It connects to the address that `addressOf` allowed and to no
 * other, follows no redirect, waits so long and reads so much.
 */
export async function post(request: PostRequest, options: PostOptions = {}): Promise<Answer> {
  const { addressOf = publicAddressOf, timeoutMs = TIMEOUT_MS } = options
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const url = new URL(request.url)
    const address = await Promise.race([addressOf(url), rejected(signal)])
    const response = await responseTo(request, url, address, signal)
    const text = await beginningOf(response)
    return { status: response.statusCode ?? null, code: failureOf(response.statusCode ?? 0), text }
  } catch (error) {
    const code = signal.aborted ? 'TIMEOUT' : codeOf(error)
    return { status: null, code, text: '' }
  }
}

function rejected(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
}

function responseTo(
  { headers, body }: PostRequest,
  url: URL,
  address: string,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const isSecure = url.protocol === 'https:'
  return new Promise((resolve, reject) => {
    const options = {
      method: 'POST',
      host: address,
      port: url.port || (isSecure ? 443 : 80),
      path: url.pathname + url.search,
      // The certificate must be for the name, whatever address it is at.
      ...(isSecure && isIP(url.hostname) === 0 && { servername: url.hostname }),
      headers: { ...headers, host: url.host, 'content-length': Buffer.byteLength(body) },
      agent: false as const,
      signal,
    }
    const request = isSecure ? requestHttps(options) : requestHttp(options)
    request.once('response', resolve)
    request.once('error', reject)
    request.end(body)
  })
}

/** Reads no more than it needs and hangs up. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= READ_BYTES) break
  }
  const text = Buffer.concat(chunks).toString('utf8').toWellFormed()
  // Line breaks and what else is not to be seen becomes space.
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, KEPT_CHARACTERS)
}

function failureOf(status: number): DeliveryFailure | null {
  if (status >= 200 && status < 300) return null
  return status >= 300 && status < 400 ? 'REDIRECT' : 'STATUS'
}

function codeOf(error: unknown): DeliveryFailure {
  if (error instanceof DeliveryError) return error.code
  const { code = '' } = error as NodeJS.ErrnoException
  return /CERT|TLS|SSL|SIGNATURE|EPROTO/.test(code) ? 'TLS' : 'CONNECTION'
}
