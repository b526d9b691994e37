import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SiteFile, SiteFiles } from './site-files.ts'

/** Answers a request for the page: the file, "not modified", or the page that says there is none. */
export function serveSite(files: SiteFiles, request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request.url ?? '/')
  const file = path === undefined ? undefined : files(path)
  if (file) {
    send(file, 200, request, response)
    return
  }
  const missing = files('/404.html')
  if (missing) send(missing, 404, request, response)
  else response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page.')
}

/** Recording a walk needs the place, the compass, a strap and a screen that stays on; nothing needs more. As on AWS. */
const PERMISSIONS = [
  ...['geolocation', 'accelerometer', 'gyroscope', 'magnetometer', 'bluetooth', 'screen-wake-lock'].map(
    (feature) => `${feature}=(self)`,
  ),
  ...['camera', 'microphone', 'payment'].map((feature) => `${feature}=()`),
].join(', ')

/** The policy of a page: scripts of its own, by address or by hash, and nothing from anywhere else. */
export function pagePolicy(scriptHashes: readonly string[]): string {
  return [
    "default-src 'self'",
    ['script-src', "'self'", ...scriptHashes].join(' '),
    // Charts set positions in style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function pathOf(url: string): string | undefined {
  const [path] = url.split('?', 1)
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

function send(file: SiteFile, status: number, request: IncomingMessage, response: ServerResponse): void {
  const { bytes, contentType, etag, isImmutable, scriptHashes } = file
  response.setHeader('cache-control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('etag', etag)
  if (request.headers['if-none-match'] === etag && status === 200) {
    response.writeHead(304).end()
    return
  }
  if (contentType.startsWith('text/html')) {
    response.setHeader('content-security-policy', pagePolicy(scriptHashes))
    response.setHeader('permissions-policy', PERMISSIONS)
  }
  response.writeHead(status, { 'content-type': contentType, 'content-length': bytes.length })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
