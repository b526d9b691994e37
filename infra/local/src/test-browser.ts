/** For tests: a browser without a page, which keeps cookies by path and follows redirects. */
export interface TestBrowser {
  go(url: string, init?: RequestInit): Promise<Landing>
  submit(page: Landing, fields: Record<string, string>): Promise<Landing>
}

export interface Landing {
  readonly url: string
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly text: string
}

interface Cookie {
  readonly name: string
  readonly value: string
  readonly path: string
}

/** More than any sign-in needs. */
const MAX_REDIRECTS = 12

export function testBrowser(origin: string): TestBrowser {
  const jar = new Map<string, Cookie>()

  async function go(url: string, init: RequestInit = {}): Promise<Landing> {
    let request = init
    let address = new URL(url, origin)
    for (let k = 0; k < MAX_REDIRECTS; k++) {
      const headers = {
        ...Object.fromEntries(new Headers(request.headers)),
        cookie: cookiesFor(jar, address),
      }
      const response = await fetch(address, { ...request, headers, redirect: 'manual' })
      for (const line of response.headers.getSetCookie()) keep(jar, line)
      const location = response.headers.get('location')
      if (response.status < 300 || response.status >= 400 || location === null)
        return landing(address, response)
      address = new URL(location, address)
      request = {}
    }
    throw new Error(`more than ${MAX_REDIRECTS} redirects, the last to ${address}`)
  }

  return {
    go,
    submit(page, fields) {
      const action = /<form[^>]* action="([^"]*)"/.exec(page.text)?.[1] ?? ''
      return go(new URL(action, page.url).href, {
        method: 'POST',
        headers: { origin: new URL(page.url).origin },
        body: new URLSearchParams(fields),
      })
    },
  }
}

async function landing(address: URL, response: Response): Promise<Landing> {
  const { status, headers } = response
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { url: address.href, status, headers, bytes, text: new TextDecoder().decode(bytes) }
}

function keep(jar: Map<string, Cookie>, line: string): void {
  const [pair, ...attributes] = line.split(/; */)
  const at = pair.indexOf('=')
  const path = attributes.find((text) => /^path=/i.test(text))?.slice(5) ?? '/'
  const cookie = { name: pair.slice(0, at), value: pair.slice(at + 1), path }
  const isOver = /expires=Thu, 01 Jan 1970|max-age=0(;|$)/i.test(line)
  if (isOver) jar.delete(`${cookie.name} ${path}`)
  else jar.set(`${cookie.name} ${path}`, cookie)
}

function cookiesFor(jar: ReadonlyMap<string, Cookie>, { pathname }: URL): string {
  return [...jar.values()]
    .filter(({ path }) => pathname.startsWith(path))
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ')
}
