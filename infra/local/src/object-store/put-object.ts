import type { IncomingMessage } from 'node:http'
import { awsChunked } from './aws-chunked.ts'
import { statedChecksums, verifyChecksums, verifyPayloadHash } from './checksums.ts'
import type { Disk, Incoming, ObjectMetadata } from './disk.ts'
import { S3Error } from './s3-error.ts'
import type { S3Request } from './s3-request.ts'

/** Headers of a PUT that are kept and answered with the object. */
const KEPT_HEADERS = ['content-type', 'content-disposition', 'content-language', 'cache-control']

/** Takes the body in, checks it against all that was said about it, and makes it an object. */
export async function putObject(
  disk: Disk,
  request: S3Request,
  body: IncomingMessage,
  payloadHash: string,
  now: Date,
): Promise<ObjectMetadata> {
  const onlyIfAbsent = conditionOf(request)
  if (onlyIfAbsent) await requireAbsent(disk, request)
  const { incoming, stated } = await receiveBody(disk, request, body, payloadHash)
  const headers = { ...describedBy(request), ...Object.fromEntries(stated) }
  const { bucket, key } = request
  const { sizeBytes } = incoming
  const md5 = incoming.md5.toString('hex')
  const metadata = { bucket, key, sizeBytes, md5, modifiedAt: now.toISOString(), headers }
  try {
    if (await disk.commit(incoming, metadata, onlyIfAbsent)) return metadata
    throw precondition()
  } catch (error) {
    await disk.discard(incoming)
    throw error
  }
}

/** A body that has arrived, is what was said about it, and is no object yet; with the checksums that were stated. */
export async function receiveBody(
  disk: Disk,
  request: S3Request,
  body: IncomingMessage,
  payloadHash: string,
): Promise<{ incoming: Incoming; stated: ReadonlyMap<string, string> }> {
  const trailers = new Map<string, string>()
  const incoming = await disk.receive(payloadOf(body, request, payloadHash, trailers))
  try {
    const stated = statedChecksums(request.amz, trailers)
    verifyLength(incoming, request, payloadHash)
    verifyPayloadHash(incoming, payloadHash)
    verifyChecksums(incoming, stated, textOf(request.headers['content-md5']))
    return { incoming, stated }
  } catch (error) {
    await disk.discard(incoming)
    throw error
  }
}

/** What a request says of the object beside its bytes: kept, and answered with it. */
export function describedBy({ headers, amz }: S3Request): Record<string, string> {
  const kept = KEPT_HEADERS.flatMap((name) =>
    headers[name] === undefined ? [] : [[name, String(headers[name])]],
  )
  const encoding = String(headers['content-encoding'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'aws-chunked')
  if (encoding.length > 0) kept.push(['content-encoding', encoding.join(', ')])
  const described = [...amz].filter(([name]) => name.startsWith('x-amz-meta-'))
  return Object.fromEntries([...kept, ...described])
}

function conditionOf({ headers }: S3Request): boolean {
  const condition = headers['if-none-match']
  if (condition === undefined) return false
  if (condition === '*') return true
  throw new S3Error(501, 'NotImplemented', 'If-None-Match takes only * here.')
}

async function requireAbsent(disk: Disk, { bucket, key }: S3Request): Promise<void> {
  const existing = await disk.find(bucket, key)
  if (!existing) return
  await existing.handle.close()
  throw precondition()
}

function payloadOf(
  body: IncomingMessage,
  { headers }: S3Request,
  payloadHash: string,
  trailers: Map<string, string>,
): AsyncIterable<Buffer> {
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) {
    throw new S3Error(411, 'MissingContentLength', 'The length of the body must be given.')
  }
  // The connection stays usable for the refusal when the body is given up half way.
  const bytes: AsyncIterable<Buffer> = {
    [Symbol.asyncIterator]: () => body.iterator({ destroyOnReturn: false }),
  }
  if (payloadHash === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') return awsChunked(bytes, trailers)
  if (payloadHash.startsWith('STREAMING-'))
    throw new S3Error(501, 'NotImplemented', `${payloadHash} is not supported here.`)
  return bytes
}

function verifyLength(incoming: Incoming, { headers, amz }: S3Request, payloadHash: string): void {
  const isChunked = payloadHash.startsWith('STREAMING-')
  const stated = isChunked ? amz.get('x-amz-decoded-content-length') : headers['content-length']
  if (stated === undefined || Number(stated) === incoming.sizeBytes) return
  throw new S3Error(400, 'IncompleteBody', 'The body has not the length that was stated.')
}

function textOf(header: string | string[] | undefined): string | undefined {
  return header === undefined ? undefined : String(header)
}

function precondition(): S3Error {
  return new S3Error(412, 'PreconditionFailed', 'There is an object of this key already.')
}
