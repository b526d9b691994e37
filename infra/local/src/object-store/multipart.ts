/** Large objects in parts, as S3 takes them: S3 API reference, "CreateMultipartUpload" and those it names. */

import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Disk, Incoming, ObjectMetadata } from './disk.ts'
import { describedBy, receiveBody } from './put-object.ts'
import { escaped, S3Error } from './s3-error.ts'
import type { S3Request } from './s3-request.ts'

/** S3 takes no smaller part but the last, and no higher number (S3 user guide, "Amazon S3 multipart upload limits"). */
const MIN_PART_BYTES = 5 * 1024 * 1024
const MAX_PART_NUMBER = 10_000
/** A list of so many parts, with 400 bytes of XML for each. */
const MAX_LIST_BYTES = 4 * 1024 * 1024

interface Upload {
  readonly bucket: string
  readonly key: string
  readonly headers: ObjectMetadata['headers']
  readonly parts: Map<number, Incoming>
}

/** A request about an object in parts, signed, with all that answering it takes. */
interface Asked {
  readonly request: S3Request
  readonly query: ReadonlyMap<string, string>
  readonly body: IncomingMessage
  readonly response: ServerResponse
  readonly payloadHash: string
  readonly now: Date
}

export type Multipart = (asked: Omit<Asked, 'query'>) => Promise<void>

/** Whether a request is about an object in parts. */
export function isMultipart({ key, query }: S3Request): boolean {
  return key !== '' && query.some(([name]) => name === 'uploads' || name === 'uploadId')
}

/**
 * Answers requests about objects in parts, and tells of an object once it is on the disk and before the client hears of
 * it. Uploads live as long as the process: the parts that it leaves half done, the next one clears away.
 */
export function createMultipart(disk: Disk, onCreated: (object: ObjectMetadata) => Promise<void>): Multipart {
  const uploads = new Map<string, Upload>()
  return async function multipart(given) {
    const asked = { ...given, query: new Map(given.request.query) }
    const id = asked.query.get('uploadId') ?? ''
    if (id === '') return start(uploads, asked)
    const upload = uploadOf(uploads, id, asked.request)
    if (asked.request.method === 'PUT') return takePart(disk, upload, asked)
    const object = await endOf(disk, upload, asked)
    uploads.delete(id)
    for (const part of upload.parts.values()) await disk.discard(part)
    if (object) await onCreated(object)
    if (object) answerXml(asked, 'CompleteMultipartUploadResult', ['ETag', `"${object.md5}"`])
    else asked.response.writeHead(204).end()
  }
}

function uploadOf(uploads: Map<string, Upload>, id: string, { bucket, key }: S3Request): Upload {
  const upload = uploads.get(id)
  if (upload?.bucket === bucket && upload.key === key) return upload
  throw new S3Error(404, 'NoSuchUpload', 'There is no such upload in parts, or not any more.')
}

/** What an upload comes to: an object, or nothing. */
async function endOf(disk: Disk, upload: Upload, asked: Asked): Promise<ObjectMetadata | undefined> {
  const { method } = asked.request
  if (method === 'POST') return complete(disk, upload, asked)
  if (method === 'DELETE') return undefined
  throw unsupported(method)
}

function start(uploads: Map<string, Upload>, asked: Asked): void {
  const { method, bucket, key } = asked.request
  if (method !== 'POST') throw unsupported(method)
  const id = randomUUID()
  uploads.set(id, { bucket, key, headers: describedBy(asked.request), parts: new Map() })
  answerXml(asked, 'InitiateMultipartUploadResult', ['UploadId', id])
}

async function takePart(disk: Disk, { parts }: Upload, asked: Asked): Promise<void> {
  const { request, query, body, response, payloadHash } = asked
  const number = Number(query.get('partNumber'))
  if (!Number.isInteger(number) || number < 1 || number > MAX_PART_NUMBER) {
    throw new S3Error(400, 'InvalidArgument', `The number of a part is from 1 to ${MAX_PART_NUMBER}.`)
  }
  const { incoming } = await receiveBody(disk, request, body, payloadHash)
  const replaced = parts.get(number)
  parts.set(number, incoming)
  if (replaced) await disk.discard(replaced)
  response.writeHead(200, { etag: `"${incoming.md5.toString('hex')}"`, 'content-length': 0 }).end()
}

async function complete(disk: Disk, upload: Upload, { body, now }: Asked): Promise<ObjectMetadata> {
  const parts = listedParts(await textOf(body)).map(({ number, md5 }) => {
    const part = upload.parts.get(number)
    if (part?.md5.toString('hex') !== md5) throw invalidPart()
    return part
  })
  if (parts.length === 0) throw malformed()
  if (parts.slice(0, -1).some(({ sizeBytes }) => sizeBytes < MIN_PART_BYTES)) {
    throw new S3Error(400, 'EntityTooSmall', 'A part that is not the last is smaller than 5 MiB.')
  }
  const whole = await disk.receive(joined(parts))
  const { bucket, key, headers } = upload
  const { sizeBytes } = whole
  const metadata = { bucket, key, sizeBytes, md5: etagOf(parts), modifiedAt: now.toISOString(), headers }
  await disk.commit(whole, metadata, false)
  return metadata
}

async function* joined(parts: readonly Incoming[]): AsyncGenerator<Buffer> {
  for (const { path } of parts) yield* createReadStream(path)
}

/** As S3 makes it: the hash of the hashes, and how many there are. */
function etagOf(parts: readonly Incoming[]): string {
  const hash = createHash('md5')
  for (const { md5 } of parts) hash.update(md5)
  return `${hash.digest('hex')}-${parts.length}`
}

/** The parts that a client names, each once and in order, in the XML of "CompleteMultipartUpload". */
function listedParts(xml: string): { number: number; md5: string }[] {
  const parts = [...xml.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part]) => ({
    number: Number(/<PartNumber>(\d+)<\/PartNumber>/.exec(part)?.[1]),
    md5: /<ETag>(?:"|&quot;|&#34;)?([0-9a-f]{32})(?:"|&quot;|&#34;)?<\/ETag>/.exec(part)?.[1] ?? '',
  }))
  if (parts.some(({ number }, k) => k > 0 && number <= parts[k - 1].number)) {
    throw new S3Error(400, 'InvalidPartOrder', 'The parts are not in the order of their numbers.')
  }
  return parts
}

async function textOf(body: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    size += chunk.length
    if (size > MAX_LIST_BYTES) throw malformed()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function answerXml({ request, response }: Asked, root: string, [name, value]: [string, string]): void {
  const { bucket, key } = request
  const body = [
    `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`,
    `<Bucket>${escaped(bucket)}</Bucket><Key>${escaped(key)}</Key><${name}>${escaped(value)}</${name}>`,
    `</${root}>`,
  ]
  response.writeHead(200, { 'content-type': 'application/xml' }).end(body.join(''))
}

function invalidPart(): S3Error {
  return new S3Error(400, 'InvalidPart', 'A part that is named did not arrive, or is another one.')
}

function malformed(): S3Error {
  return new S3Error(400, 'MalformedXML', 'The list of parts is empty or too long.')
}

function unsupported(method: string): S3Error {
  return new S3Error(501, 'NotImplemented', `${method} of an upload in parts is not supported here.`)
}
