import { expect, test } from 'vitest'
import { preferredOf } from './languages.ts'

test('the first language of the browser that is spoken here is taken, whatever its region', () => {
  expect(preferredOf(['fr-FR', 'de-AT', 'en'])).toBe('de')
  expect(preferredOf(['zh-Hans-CN'])).toBe('zh')
  expect(preferredOf(['ZH'])).toBe('zh')
})

test('who reads none of them gets English, and a tag that only begins alike is no match', () => {
  expect(preferredOf([])).toBe('en')
  expect(preferredOf(['fr', 'del'])).toBe('en')
})
