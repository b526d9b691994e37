import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

export interface FrontDoorOptions {
  /** `127.0.0.1:4747`: the one host that is answered. */
  readonly host: string
  /** What answers below a path; the first that fits. */
  readonly routes: readonly { readonly path: string; readonly listener: RequestListener }[]
  /** What answers everything else. */
  readonly site: RequestListener
}

/**
 * Takes every request and hands it on by its path. Only the one canonical host is answered, so that a page elsewhere
 * cannot reach this machine under a name of its own ("DNS rebinding"); `localhost` is sent to it.
 */
export function frontDoor({ host, routes, site }: FrontDoorOptions): RequestListener {
  return function answer(request, response) {
    protect(response)
    if (request.headers.host !== host) {
      refuseHost(host, request, response)
      return
    }
    const path = (request.url ?? '/').split('?', 1)[0]
    const route = routes.find((each) => path === each.path || path.startsWith(`${each.path}/`))
    if (route) route.listener(request, response)
    else answerPage(site, request, response)
  }
}

function answerPage(site: RequestListener, request: IncomingMessage, response: ServerResponse): void {
  if (request.method === 'GET' || request.method === 'HEAD') site(request, response)
  else response.writeHead(405, { allow: 'GET, HEAD' }).end()
}

function protect(response: ServerResponse): void {
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'same-origin')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  response.setHeader('cross-origin-resource-policy', 'same-origin')
}

function refuseHost(
  host: string,
  { headers, method, url = '/' }: IncomingMessage,
  response: ServerResponse,
): void {
  const isLocalhost = headers.host === host.replace('127.0.0.1', 'localhost')
  if (isLocalhost && (method === 'GET' || method === 'HEAD')) {
    response.writeHead(307, { location: `http://${host}${url}` }).end()
    return
  }
  response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`This address is answered only as http://${host}\n`)
}
