import type { IncomingMessage, ServerResponse } from 'node:http'
import { createDisk, type Disk, type ObjectMetadata } from './disk.ts'
import { getObject } from './get-object.ts'
import { isListRequest, listObjects } from './list-objects.ts'
import { createMultipart, isMultipart, type Multipart } from './multipart.ts'
import { putObject } from './put-object.ts'
import { errorXml, S3Error } from './s3-error.ts'
import { type S3Request, s3RequestOf } from './s3-request.ts'
import { type Credentials, verifySignature } from './signature.ts'

export interface ObjectStoreOptions {
  readonly dir: string
  /** Path below which the buckets are, for instance `/s3`; part of what clients sign. */
  readonly mount: string
  readonly buckets: readonly string[]
  readonly credentials: Credentials
  readonly now: () => Date
  /** Called once an object is on the disk and before the client hears of it. */
  readonly onCreated: (object: ObjectMetadata) => Promise<void>
}

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * The S3-compatible object store on a folder: PUT, GET, HEAD and DELETE of one object, PUT in parts, and the list of
 * those with a prefix, signed, path-style. Whatever else S3 can do is refused with 501, never half done.
 */
export async function createObjectStore(options: ObjectStoreOptions): Promise<RequestListener> {
  const disk = await createDisk(options.dir)
  const parts = { disk, multipart: createMultipart(disk, options.onCreated) }
  return async function objectStore(request, response) {
    // Objects share the page's origin: whatever their type says, a browser must not run them.
    response.setHeader('content-security-policy', "sandbox; default-src 'none'")
    response.setHeader('x-content-type-options', 'nosniff')
    try {
      await handle(parts, options, request, response)
    } catch (error) {
      refuse(error, request, response)
    }
  }
}

interface Parts {
  readonly disk: Disk
  readonly multipart: Multipart
}

async function handle(
  { disk, multipart }: Parts,
  options: ObjectStoreOptions,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const request = s3RequestOf(incoming, options.mount)
  const payloadHash = verifySignature(request, options.credentials, options.now())
  requireBucket(request, options.buckets)
  if (isListRequest(request)) return listObjects(disk, request, response)
  if (isMultipart(request)) {
    requireSupported(request, ['uploads', 'uploadid', 'partnumber'])
    return multipart({ request, body: incoming, response, payloadHash, now: options.now() })
  }
  requireSupported(request)
  if (!METHODS.includes(request.method)) throw unsupported(request.method)
  if (request.method === 'PUT') {
    const object = await putObject(disk, request, incoming, payloadHash, options.now())
    await options.onCreated(object)
    response.writeHead(200, { etag: `"${object.md5}"`, 'content-length': 0 }).end()
    return
  }
  if (request.method === 'DELETE') {
    await disk.remove(request.bucket, request.key)
    response.writeHead(204).end()
    return
  }
  await getObject(disk, request, response)
}

const METHODS = ['GET', 'HEAD', 'PUT', 'DELETE']
/** The `x-amz-` fields that are understood, or that say nothing a store of one person's machine must act on. */
const UNDERSTOOD =
  /^x-amz-(meta-.+|checksum-.+|date|expires|credential|algorithm|signature|signedheaders|content-sha256|decoded-content-length|trailer|sdk-checksum-algorithm|user-agent)$/

function requireBucket({ bucket }: S3Request, buckets: readonly string[]): void {
  if (!buckets.includes(bucket)) throw new S3Error(404, 'NoSuchBucket', 'There is no such bucket.')
}

function requireSupported(request: S3Request, fields: readonly string[] = []): void {
  if (request.key === '') throw unsupported(request.method)
  const foreign = request.query
    .map(([name]) => name.toLowerCase())
    .filter((name) => !/^x-(amz-|id$)/.test(name) && !fields.includes(name))
  const unknown = [...request.amz.keys()].filter((name) => !UNDERSTOOD.test(name))
  const [first] = [...foreign, ...unknown]
  if (first !== undefined) throw unsupported(first)
  if (request.headers['if-match'] !== undefined && request.method === 'PUT') throw unsupported('if-match')
}

function unsupported(what: string): S3Error {
  return new S3Error(501, 'NotImplemented', `${what} is not supported by the local object store.`)
}

function refuse(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  if (request.destroyed && !request.complete) return
  const refusal = error instanceof S3Error ? error : internal(error)
  if (response.headersSent) {
    response.destroy()
    return
  }
  request.resume()
  const body = request.method === 'HEAD' ? '' : errorXml(refusal)
  response.writeHead(refusal.status, { 'content-type': 'application/xml' }).end(body)
}

function internal(error: unknown): S3Error {
  console.error('object store:', error)
  return new S3Error(500, 'InternalError', 'The object store failed; its terminal says why.')
}
