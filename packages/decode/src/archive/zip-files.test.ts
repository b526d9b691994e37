import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { bytesOf } from '../../fixtures/decoded.ts'
import { zipFiles } from './zip-files.ts'

const ARCHIVE = zipSync({ 'a/b.json': bytesOf('{}'), '../c': new Uint8Array(2 ** 22) })

test('files are read by name, no larger than asked for, and none that is not there', () => {
  const files = zipFiles(ARCHIVE)
  expect(files?.names).toEqual(['a/b.json', '../c'])
  expect(files?.read('a/b.json', 2)).toEqual(bytesOf('{}'))
  expect(() => files?.read('a/b.json', 1)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }))
  expect(() => files?.read('../c', 2 ** 30)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }))
  expect(() => files?.read('b.json', 2)).toThrow(expect.objectContaining({ code: 'CORRUPT' }))
})

test('bytes that are no archive, or one without its list, have no files', () => {
  expect(zipFiles(bytesOf('no'))).toBeUndefined()
  expect(zipFiles(ARCHIVE.subarray(0, 60))).toBeUndefined()
})
