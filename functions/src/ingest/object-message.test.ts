import { expect, test } from 'vitest'
import { messageAbout, objectKeysIn } from './object-message.ts'

test('a message about an object names its key, whatever is in it', () => {
  for (const key of ['uploads/a/u', 'a b/c+d', 'ü/%2F'])
    expect(objectKeysIn(messageAbout(key))).toEqual([key])
})

test('a plus sign in a key stands for a space, as S3 writes it', () => {
  const body = JSON.stringify({ Records: [{ s3: { object: { key: 'a+b%2Bc' } } }] })
  expect(objectKeysIn(body)).toEqual(['a b+c'])
})

test('what S3 never sends is refused', () => {
  for (const body of ['', '{}', '[]', '{"Records":[{}]}', '{"Event":"other"}']) {
    expect(() => objectKeysIn(body), body).toThrow()
  }
})
