import { expect, test } from 'vitest'
import { formatIn } from '../lib/use-format.ts'
import english from '../messages/en/format.json'
import { wordsOf } from '../messages/words.ts'
import { scaleBar } from './scale-bar.ts'

test('yards are measured on the same ground as metres', () => {
  const format = formatIn('en-GB', 'imperial', wordsOf<'format'>('en', english))
  const { path, label } = scaleBar({ x: 0, y: 0, width: 400, height: 300 }, format)
  const [, bar] = /h([\d.]+)v/.exec(path) ?? []
  const [, yards] = /^(\d+) yd$/.exec(label) ?? []
  expect(Number(bar)).toBeCloseTo(Number(yards) * 0.9144)
})
