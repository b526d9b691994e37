import { expect, test } from 'vitest'
import { serverUrl } from './server-url.ts'

test('an address is an origin, and https where it does not say', () => {
  expect(serverUrl('walk.example.org')).toBe('https://walk.example.org')
  expect(serverUrl('https://walk.example.org:8443/settings/?x')).toBe('https://walk.example.org:8443')
  expect(serverUrl('http://127.0.0.1:4747/')).toBe('http://127.0.0.1:4747')
})

test.each(['http://walk.example.org', 'ftp://walk.example.org', 'not an address', 'http://127.evil.org'])(
  'a token is not sent to %s',
  (text) => {
    expect(() => serverUrl(text)).toThrow()
  },
)
