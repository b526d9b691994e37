/** The list of objects as S3 answers it: S3 API reference, "ListObjectsV2". */

import type { ServerResponse } from 'node:http'
import type { Disk } from './disk.ts'
import { escaped, S3Error } from './s3-error.ts'
import type { S3Request } from './s3-request.ts'

/** As many keys as S3 puts into one answer at most. */
const PAGE = 1000

const UNDERSTOOD = ['list-type', 'prefix', 'max-keys', 'continuation-token']

/** Whether a request asks for a list; one with options beyond prefix and continuation is none that can be answered. */
export function isListRequest({ method, key, query }: S3Request): boolean {
  const names = query.map(([name]) => name.toLowerCase()).filter((name) => !/^x-(amz-|id$)/.test(name))
  const isVersion2 = query.some(([name, value]) => name === 'list-type' && value === '2')
  return method === 'GET' && key === '' && isVersion2 && names.every((name) => UNDERSTOOD.includes(name))
}

/** Answers one page of keys with a prefix, in the order of their bytes. */
export async function listObjects(disk: Disk, { bucket, query }: S3Request, response: ServerResponse) {
  const asked = new Map(query)
  const prefix = asked.get('prefix')
  if (!prefix) throw new S3Error(501, 'NotImplemented', 'A list without a prefix is not supported.')
  const after = lastSeen(asked.get('continuation-token'))
  const keys = (await disk.keys(bucket, prefix)).filter((key) => after === undefined || key > after)
  const shown = keys.slice(0, Math.min(PAGE, Number(asked.get('max-keys') ?? PAGE)))
  const hasMore = keys.length > shown.length
  const token = hasMore ? Buffer.from(shown.at(-1) ?? '').toString('base64url') : undefined
  const body = listXml(bucket, prefix, shown, token)
  response.writeHead(200, { 'content-type': 'application/xml' }).end(body)
}

function lastSeen(token: string | undefined): string | undefined {
  return token === undefined ? undefined : Buffer.from(token, 'base64url').toString('utf8')
}

function listXml(bucket: string, prefix: string, keys: readonly string[], token?: string): string {
  const contents = keys.map((key) => `<Contents><Key>${escaped(key)}</Key></Contents>`).join('')
  const next = token === undefined ? '' : `<NextContinuationToken>${token}</NextContinuationToken>`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
    `<Name>${escaped(bucket)}</Name><Prefix>${escaped(prefix)}</Prefix><KeyCount>${keys.length}</KeyCount>`,
    `<IsTruncated>${token !== undefined}</IsTruncated>${next}${contents}`,
    '</ListBucketResult>',
  ].join('')
}
