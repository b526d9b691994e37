import { UsageError } from '../usage-error.ts'

/** Where `npm start` of the repository listens. */
export const LOCAL_SERVER = 'http://127.0.0.1:4747'

/**
 * The origin of a server as somebody typed it, with `https://` where no scheme is said. Throws UsageError for what is no
 * address, and for plain HTTP to another machine: the token would be read on the way.
 */
export function serverUrl(text: string): string {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) throw new UsageError(`${text} is no address of a server`)
  const { protocol, hostname, origin } = new URL(address)
  // Whole, as 127.example.org is a name like any other; URL has made numbers of every other spelling.
  const isThisMachine = /^(localhost|\[::1\]|127\.\d+\.\d+\.\d+)$/.test(hostname)
  if (protocol === 'https:' || (protocol === 'http:' && isThisMachine)) return origin
  throw new UsageError(`${text}: only https:// keeps a token secret on the way to another machine`)
}
