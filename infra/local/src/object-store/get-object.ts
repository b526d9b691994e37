import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { type ByteRange, byteRangeOf } from './byte-range.ts'
import { statedChecksums } from './checksums.ts'
import type { Disk, ObjectMetadata, StoredObject } from './disk.ts'
import { S3Error } from './s3-error.ts'
import type { S3Request } from './s3-request.ts'

/** Answers GET and HEAD: the object, a range of it, or "not modified". */
export async function getObject(disk: Disk, request: S3Request, response: ServerResponse): Promise<void> {
  const object = await disk.find(request.bucket, request.key)
  if (!object) throw new S3Error(404, 'NoSuchKey', 'There is no object of this key.')
  try {
    await answer(object, request, response)
  } finally {
    await object.handle.close()
  }
}

async function answer({ handle, metadata }: StoredObject, request: S3Request, response: ServerResponse) {
  const etag = `"${metadata.md5}"`
  if (!isMatch(request.headers['if-match'] ?? '*', etag)) {
    throw new S3Error(412, 'PreconditionFailed', 'The object is not the one asked for.')
  }
  if (isMatch(request.headers['if-none-match'] ?? '', etag)) {
    response.writeHead(304, { etag }).end()
    return
  }
  const range = byteRangeOf(request.headers.range, metadata.sizeBytes)
  response.writeHead(range ? 206 : 200, headersOf(metadata, range, request))
  if (request.method === 'HEAD' || metadata.sizeBytes === 0) {
    response.end()
    return
  }
  const start = range?.first ?? 0
  const end = range?.last ?? metadata.sizeBytes - 1
  await pipeline(handle.createReadStream({ start, end, autoClose: false }), response)
}

function headersOf(metadata: ObjectMetadata, range: ByteRange | undefined, request: S3Request) {
  const { sizeBytes, md5, modifiedAt, headers } = metadata
  // A checksum is that of the whole object, so it goes only with all of it, and only to who asks, as in S3.
  const wantsChecksums = !range && request.amz.get('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED'
  const checksums = statedChecksums(new Map(Object.entries(headers)))
  const shown = Object.entries(headers).filter(([name]) => wantsChecksums || !checksums.has(name))
  return {
    'content-type': 'binary/octet-stream',
    ...Object.fromEntries(shown),
    etag: `"${md5}"`,
    'last-modified': new Date(modifiedAt).toUTCString(),
    'accept-ranges': 'bytes',
    'content-length': range ? range.last - range.first + 1 : sizeBytes,
    ...(range ? { 'content-range': `bytes ${range.first}-${range.last}/${sizeBytes}` } : {}),
  }
}

function isMatch(header: string, etag: string): boolean {
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes('*') || tags.includes(etag)
}
