// AWS Signature Version 4 as the S3 API reference describes it, "Authenticating Requests (AWS Signature Version 4)":
// in the Authorization header, and in the query of a presigned URL.

import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { S3Error } from './s3-error.ts'
import { decoded, percentEncoded, type S3Request } from './s3-request.ts'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

interface Signature {
  readonly accessKeyId: string
  readonly scope: string
  readonly signedAt: string
  readonly signedHeaders: readonly string[]
  readonly payloadHash: string
  readonly hex: string
}

export const REGION = 'us-east-1'

/** S3 refuses clocks that differ by more than this from its own. */
const MAX_SKEW_MS = 15 * 60_000
/** A presigned URL lives seven days at most. */
const MAX_EXPIRES_S = 7 * 24 * 3600

/**
 * Throws unless the request was signed with these credentials, for this moment, and with every `x-amz-` header covered.
 * Answers the hash of the payload that was signed: hexadecimal SHA-256, or a word such as `UNSIGNED-PAYLOAD`.
 */
export function verifySignature(request: S3Request, credentials: Credentials, now: Date): string {
  const isPresigned = request.query.some(([name]) => name === 'X-Amz-Signature')
  const signature = isPresigned ? presigned(request, now) : fromHeader(request, now)
  if (signature.accessKeyId !== credentials.accessKeyId) {
    throw new S3Error(403, 'InvalidAccessKeyId', 'There is no such access key.')
  }
  requireEverythingSigned(request, signature.signedHeaders)
  const expected = signatureOf(request, signature, credentials.secretAccessKey)
  if (!isEqual(expected, signature.hex)) {
    throw new S3Error(403, 'SignatureDoesNotMatch', 'The signature is not the one this request would have.')
  }
  return signature.payloadHash
}

function presigned(request: S3Request, now: Date): Signature {
  const field = (name: string) => request.query.find(([key]) => key === name)?.[1] ?? ''
  const signedAtMs = timeOf(field('X-Amz-Date'))
  const expiresS = Number(field('X-Amz-Expires'))
  if (!Number.isInteger(expiresS) || expiresS < 1 || expiresS > MAX_EXPIRES_S)
    throw malformed('X-Amz-Expires')
  if (signedAtMs > now.getTime() + MAX_SKEW_MS) throw denied('Request is not valid yet.')
  if (now.getTime() > signedAtMs + expiresS * 1000) throw denied('Request has expired.')
  return {
    ...credentialOf(field('X-Amz-Credential'), field('X-Amz-Date')),
    signedHeaders: field('X-Amz-SignedHeaders').split(';'),
    payloadHash: field('X-Amz-Content-Sha256') || 'UNSIGNED-PAYLOAD',
    hex: field('X-Amz-Signature'),
  }
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^,\s]+), ?SignedHeaders=([^,\s]+), ?Signature=([0-9a-f]{64})$/

function fromHeader(request: S3Request, now: Date): Signature {
  const match = AUTHORIZATION.exec(request.headers.authorization ?? '')
  if (!match) throw denied('Anonymous requests are refused.')
  const signedAt = String(request.headers['x-amz-date'] ?? '')
  if (Math.abs(timeOf(signedAt) - now.getTime()) > MAX_SKEW_MS) {
    throw new S3Error(403, 'RequestTimeTooSkewed', 'The clock of the client is more than 15 minutes off.')
  }
  const payloadHash = request.headers['x-amz-content-sha256']
  if (typeof payloadHash !== 'string') throw malformed('x-amz-content-sha256')
  const [, credential, signedHeaders, hex] = match
  return { ...credentialOf(credential, signedAt), signedHeaders: signedHeaders.split(';'), payloadHash, hex }
}

function credentialOf(text: string, signedAt: string): Pick<Signature, 'accessKeyId' | 'scope' | 'signedAt'> {
  const [accessKeyId, ...scope] = text.split('/')
  if (scope.join('/') !== `${signedAt.slice(0, 8)}/${REGION}/s3/aws4_request`) throw malformed('Credential')
  return { accessKeyId, scope: scope.join('/'), signedAt }
}

function requireEverythingSigned({ headers }: S3Request, signedHeaders: readonly string[]): void {
  const needed = ['host', ...Object.keys(headers).filter((name) => name.startsWith('x-amz-'))]
  const missing = needed.filter((name) => !signedHeaders.includes(name))
  if (missing.length > 0) throw denied(`Headers that were not signed: ${missing.join(', ')}`)
}

function signatureOf(request: S3Request, signature: Signature, secret: string): string {
  const canonical = canonicalRequest(request, signature)
  const toSign = `AWS4-HMAC-SHA256\n${signature.signedAt}\n${signature.scope}\n${sha256Hex(canonical)}`
  const key = signature.scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`)
  return hmac(key, toSign).toString('hex')
}

function canonicalRequest(request: S3Request, { signedHeaders, payloadHash }: Signature): string {
  const query = request.query
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${percentEncoded(name)}=${percentEncoded(value)}`)
    .sort(byCodeUnit)
  const headers = signedHeaders.map(
    (name) =>
      `${name}:${String(request.headers[name] ?? '')
        .trim()
        .replace(/ +/g, ' ')}\n`,
  )
  return [
    request.method,
    request.path
      .split('/')
      .map((part) => percentEncoded(decoded(part)))
      .join('/'),
    query.join('&'),
    headers.join(''),
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n')
}

/** Milliseconds of a time as `20260501T070000Z`. */
function timeOf(text: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (!match) throw malformed('X-Amz-Date')
  const [, year, month, day, hour, minute, second] = match
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function isEqual(expected: string, given: string): boolean {
  return expected.length === given.length && timingSafeEqual(Buffer.from(expected), Buffer.from(given))
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function denied(message: string): S3Error {
  return new S3Error(403, 'AccessDenied', message)
}

function malformed(field: string): S3Error {
  return new S3Error(400, 'AuthorizationHeaderMalformed', `${field} is missing or malformed.`)
}
