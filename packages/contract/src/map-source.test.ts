import { expect, test } from 'vitest'
import { MapSourceError, mapSource, mapSourceOf } from './map-source.ts'

test('the style’s own origin comes first, then the others, each once', () => {
  const source = mapSourceOf('https://maps.example.org/style.json?key=k', [
    'https://tiles.example.org:8443',
    'https://maps.example.org',
  ])
  expect(source).toEqual({
    styleUrl: 'https://maps.example.org/style.json?key=k',
    origins: ['https://maps.example.org', 'https://tiles.example.org:8443'],
  })
  expect(mapSource.parse(source)).toEqual(source)
})

test('a service on this very machine needs no TLS', () => {
  expect(mapSourceOf('http://127.0.0.1:8080/style.json', []).origins).toEqual(['http://127.0.0.1:8080'])
})

test.each([
  'style.json',
  '/style.json',
  'http://maps.example.org/style.json',
  'http://127.0.0.1.example.org/style.json',
  'ftp://maps.example.org/style.json',
  'data:application/json,{}',
  'https://someone:secret@maps.example.org/style.json',
  'https://*.example.org/style.json',
  'https://*/style.json',
])('%s is refused as a style, with a code', (styleUrl) => {
  expect(() => mapSourceOf(styleUrl, [])).toThrow(MapSourceError)
  expect(() => mapSourceOf(styleUrl, [])).toThrow(`MAP_ADDRESS_REFUSED: ${styleUrl}`)
})

test.each([
  'https://*.example.org',
  '*',
  'tiles.example.org',
  'http://tiles.example.org',
  'https://tiles.example.org/',
  'https://tiles.example.org/tiles',
  "https://tiles.example.org; script-src 'unsafe-inline'",
  'https://tiles.example.org https://evil.example.org',
  '',
])('"%s" is no single origin, and would let the pages ask for more than was meant', (origin) => {
  expect(() => mapSourceOf('https://maps.example.org/style.json', [origin])).toThrow(MapSourceError)
})
