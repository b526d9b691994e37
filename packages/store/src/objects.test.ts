import { S3Client } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { memoryObjects } from './memory-objects.ts'
import { s3Objects } from './s3-objects.ts'

const client = new S3Client({
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  requestChecksumCalculation: 'WHEN_REQUIRED',
})

const request = {
  key: 'uploads/a/u',
  sizeBytes: 12,
  // SHA-256 of nothing at all, FIPS 180-4.
  sha256Hex: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  contentType: 'application/octet-stream',
  expiresS: 60,
}

test('a presigned address binds length, checksum and type, and expires', async () => {
  const { url, headers } = await s3Objects(client, 'files').presignPut(request)
  const query = new URL(url).searchParams

  expect(query.get('X-Amz-SignedHeaders')?.split(';')).toEqual([
    'content-length',
    'content-type',
    'host',
    'x-amz-checksum-sha256',
  ])
  expect(query.get('X-Amz-Expires')).toBe('60')
  expect(headers).toEqual({
    'content-type': 'application/octet-stream',
    'x-amz-checksum-sha256': '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  })
})

test('no other checksum is signed into the address, as it would be that of an empty body', async () => {
  const { url } = await s3Objects(client, 'files').presignPut(request)
  expect(url).not.toMatch(/crc/i)
})

test('objects in memory are given as they were put, and are the caller’s own', async () => {
  const objects = memoryObjects()
  const bytes = Uint8Array.of(1, 2, 3)
  await objects.put('k', bytes, 'text/plain')
  bytes[0] = 9

  expect(await objects.get('k')).toEqual(Uint8Array.of(1, 2, 3))
  expect(await objects.head('k')).toEqual({ sizeBytes: 3 })
  await objects.delete('k')
  expect(await objects.get('k')).toBeUndefined()
  expect(await objects.head('k')).toBeUndefined()
})

test('what is put piece by piece is one object, and none at all when its source breaks off', async () => {
  const objects = memoryObjects()
  const pieces = async function* (breaksOff: boolean) {
    yield Uint8Array.of(1, 2)
    if (breaksOff) throw new Error('broken off')
    yield Uint8Array.of(3)
  }
  expect(await objects.putStream('k', pieces(false), 'text/plain')).toBe(3)
  expect(await objects.get('k')).toEqual(Uint8Array.of(1, 2, 3))
  await expect(objects.putStream('other', pieces(true), 'text/plain')).rejects.toThrow('broken off')
  expect(await objects.head('other')).toBeUndefined()
})
