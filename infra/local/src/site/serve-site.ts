import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SiteFile, SiteFiles } from './site-files.ts'

export interface ServedSite {
  readonly files: SiteFiles
  /** Whom pages may ask for a map. */
  readonly mapOrigins: readonly string[]
}

/** Answers a request for the page: the file, "not modified", or the page that says there is none. */
export function serveSite(
  { files, mapOrigins }: ServedSite,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = pathOf(request.url ?? '/')
  const found = path === undefined ? undefined : files(path)
  const file = found ?? files('/404.html')
  if (file?.contentType.startsWith('text/html')) {
    response.setHeader('content-security-policy', pagePolicy(file.scriptHashes, mapOrigins))
    response.setHeader('permissions-policy', PERMISSIONS)
  }
  if (file) send(file, found ? 200 : 404, request, response)
  else response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page.')
}

/** Recording a walk needs the place, the compass, a strap and a screen that stays on; nothing needs more. As on AWS. */
const PERMISSIONS = [
  ...['geolocation', 'accelerometer', 'gyroscope', 'magnetometer', 'bluetooth', 'screen-wake-lock'].map(
    (feature) => `${feature}=(self)`,
  ),
  ...['camera', 'microphone', 'payment'].map((feature) => `${feature}=()`),
].join(', ')

/** The policy of a page: scripts of its own, by address or by hash, and nothing from anywhere else but a map. */
export function pagePolicy(scriptHashes: readonly string[], mapOrigins: readonly string[]): string {
  return [
    "default-src 'self'",
    ['script-src', "'self'", ...scriptHashes].join(' '),
    // Charts set positions in style attributes.
    "style-src 'self' 'unsafe-inline'",
    ['connect-src', "'self'", ...mapOrigins].join(' '),
    ['img-src', "'self'", 'data:', 'blob:', ...mapOrigins].join(' '),
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
  const { bytes, contentType, etag, isImmutable } = file
  response.setHeader('cache-control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('etag', etag)
  if (request.headers['if-none-match'] === etag && status === 200) {
    response.writeHead(304).end()
    return
  }
  response.writeHead(status, { 'content-type': contentType, 'content-length': bytes.length })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
