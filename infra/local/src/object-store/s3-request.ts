import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { S3Error } from './s3-error.ts'

/** A path-style request for one object, taken apart before anything in it is believed. */
export interface S3Request {
  readonly method: string
  /** The path as it was sent and signed, with the mount point. */
  readonly path: string
  readonly query: readonly (readonly [name: string, value: string])[]
  readonly headers: IncomingHttpHeaders
  readonly bucket: string
  readonly key: string
  /** `x-amz-*` fields in lower case: headers, and what a presigned URL carries in its query instead. */
  readonly amz: ReadonlyMap<string, string>
}

/** S3 allows keys up to this length, bytes of UTF-8 (S3 user guide, "Naming Amazon S3 objects"). */
const MAX_KEY_BYTES = 1024

/**
 * The parts of a request below `mount` (for instance `/s3`). The path is never normalised: a key may hold `..`, and what
 * was signed is what was sent.
 */
export function s3RequestOf(request: IncomingMessage, mount: string): S3Request {
  const [path, search = ''] = splitAt(request.url ?? '/', '?')
  const [bucket, key = ''] = splitAt(decoded(path.slice(mount.length + 1)), '/')
  if (Buffer.byteLength(key) > MAX_KEY_BYTES)
    throw new S3Error(400, 'KeyTooLongError', 'The key is too long.')
  const query = [...new URLSearchParams(search)]
  const amz = [...Object.entries(request.headers), ...query]
    .map(([name, value]) => [name.toLowerCase(), String(value)] as const)
    .filter(([name]) => name.startsWith('x-amz-'))
  const { method = 'GET', headers } = request
  return { method, path, query, headers, bucket, key, amz: new Map(amz) }
}

/** RFC 3986 percent-encoding as signatures need it: everything but letters, digits and `-._~`. */
export function percentEncoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** The text with its percent escapes resolved, once. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new S3Error(400, 'InvalidURI', 'The address holds a broken percent escape.')
  }
}

function splitAt(text: string, mark: string): [before: string, after?: string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
