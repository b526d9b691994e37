import type { IncomingMessage, ServerResponse } from 'node:http'
import { buildSite, builtSite } from './build-site.ts'
import { type ServedSite, serveSite } from './serve-site.ts'
import { siteFiles } from './site-files.ts'
import { BUILDING, buildFailed, NO_PAGE, type WaitingPage, waitingHtml } from './waiting-page.ts'

export interface Site {
  serve(request: IncomingMessage, response: ServerResponse): void
  /** Settles when the page is there or could not be built. */
  readonly ready: Promise<void>
  close(): void
}

export interface SiteOptions {
  /** Of the repository. */
  readonly root: string
  /** `build`: build it when it is missing or old; `skip`: do without. */
  readonly page: 'build' | 'skip'
  /** Whom pages may ask for a map. */
  readonly mapOrigins: readonly string[]
  readonly say: (line: string) => void
}

/** The page at `/`: itself as soon as it is built, and until then a page that waits for it. */
export function createSite({ root, page, mapOrigins, say }: SiteOptions): Site {
  let shown: ServedSite | WaitingPage = NO_PAGE
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    if ('files' in shown) serveSite(shown, request, response)
    else serveWaiting(shown, response)
  }
  if (page === 'skip') return { serve, ready: Promise.resolve(), close: () => undefined }

  const built = builtSite(root)
  if (built !== undefined) {
    shown = { files: siteFiles(built), mapOrigins }
    return { serve, ready: Promise.resolve(), close: () => undefined }
  }

  say('Building the page (once; about half a minute) …')
  shown = BUILDING
  const build = buildSite(root)
  const ready = build.done.then(
    (dir) => {
      shown = { files: siteFiles(dir), mapOrigins }
      say('The page is built.')
    },
    (error: Error) => {
      shown = buildFailed('The terminal says why. Everything else runs; the API answers under /api.')
      say(`The page could not be built:\n${error.message}`)
    },
  )
  return { serve, ready, close: build.stop }
}

function serveWaiting(page: WaitingPage, response: ServerResponse): void {
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': page.policy,
    'cache-control': 'no-store',
    ...(page.isTransient && { 'retry-after': '2' }),
  })
  response.end(waitingHtml(page))
}
