// RFC 9110, section 14.1.2: one range of bytes. Several at once and other units are ignored, as S3 does.

import { S3Error } from './s3-error.ts'

/** First and last byte, both within the object. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/** The part of an object a Range header asks for; undefined for "all of it". Throws when no byte of it exists. */
export function byteRangeOf(header: string | undefined, sizeBytes: number): ByteRange | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return undefined
  const [, from, to] = match
  const first = from === '' ? Math.max(0, sizeBytes - Number(to)) : Number(from)
  const last = from === '' || to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1)
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined
  if (first >= sizeBytes) throw new S3Error(416, 'InvalidRange', 'The range lies outside the object.')
  return { first, last }
}
