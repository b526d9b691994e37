import { expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'

test('columns are found by name whatever their order, line ends and blanks', () => {
  const samples = readCsv('time, b ,a\r\n1,2,3\r\n4,5,6')
  expect(samples.rows).toBe(2)
  expect(samples.numbers('b')).toEqual(Float64Array.of(2, 5))
})

test('semicolons separate where the header uses them, and commas are then decimal points', () => {
  expect(readCsv('a;b\n1,5;2E1\n').numbers('a')).toEqual(Float64Array.of(1.5))
})

test('quoted cells hold separators, line ends and doubled quotes', () => {
  const samples = readCsv('name,value\n"a, ""b""\nc",7\nd,8\n')
  expect(samples.texts('name')).toEqual(['a, "b"\nc', 'd'])
  expect(samples.numbers('value')).toEqual(Float64Array.of(7, 8))
})

test('an empty cell, a word, a missing cell and a missing column are NaN', () => {
  const samples = readCsv('a,b\n,x\n1\n')
  expect(samples.numbers('a')).toEqual(Float64Array.of(Number.NaN, 1))
  expect(samples.numbers('b')).toEqual(Float64Array.of(Number.NaN, Number.NaN))
  expect(samples.numbers('c')).toEqual(Float64Array.of(Number.NaN, Number.NaN))
})

test('a quote that never ends takes the rest of the text', () => {
  expect(readCsv('a\n"b\nc').texts('a')).toEqual(['b\nc'])
})

test('no text gives no rows', () => {
  expect(readCsv('').rows).toBe(0)
})
