import { timingSafeEqual } from 'node:crypto'
import type { Incoming } from './disk.ts'
import { S3Error } from './s3-error.ts'

const CHECKSUM = 'x-amz-checksum-'
/** About the handling of checksums, not checksums themselves. */
const NOT_A_CHECKSUM = new Set(['x-amz-checksum-mode', 'x-amz-checksum-type', 'x-amz-checksum-algorithm'])

/** The checksums a request states, in its headers, its presigned query or its trailers, by name of the header. */
export function statedChecksums(...fields: ReadonlyMap<string, string>[]): ReadonlyMap<string, string> {
  const all = fields.flatMap((map) => [...map])
  return new Map(all.filter(([name]) => name.startsWith(CHECKSUM) && !NOT_A_CHECKSUM.has(name)))
}

/** Throws unless what came in is what the request said it would be. */
export function verifyChecksums(
  incoming: Incoming,
  stated: ReadonlyMap<string, string>,
  contentMd5: string | undefined,
): void {
  for (const [name, value] of stated) requireEqual(name, digestOf(incoming, name), value)
  if (contentMd5 !== undefined) requireEqual('content-md5', incoming.md5, contentMd5)
}

/** Throws unless the bytes have the SHA-256 that was signed; words such as UNSIGNED-PAYLOAD say nothing about them. */
export function verifyPayloadHash(incoming: Incoming, payloadHash: string): void {
  if (!/^[0-9a-f]{64}$/.test(payloadHash)) return
  if (incoming.sha256.toString('hex') === payloadHash) return
  throw new S3Error(400, 'XAmzContentSHA256Mismatch', 'The body is not the one that was signed.')
}

function digestOf(incoming: Incoming, name: string): Buffer {
  if (name === `${CHECKSUM}sha256`) return incoming.sha256
  if (name === `${CHECKSUM}crc32`) return incoming.crc32
  throw new S3Error(501, 'NotImplemented', `${name} is not supported here; sha256 and crc32 are.`)
}

function requireEqual(name: string, digest: Buffer, base64: string): void {
  const given = Buffer.from(base64, 'base64')
  if (given.length === digest.length && timingSafeEqual(given, digest)) return
  throw new S3Error(400, 'BadDigest', `The ${name} given does not match the bytes received.`)
}
