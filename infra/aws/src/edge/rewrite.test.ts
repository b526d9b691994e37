import { expect, test } from 'vitest'
import { rewrite } from './rewrite.ts'

const PAGES = [
  '/',
  '/athletes/_/',
  '/athletes/_/report/',
  '/athletes/_/workouts/_/',
  '/athletes/demo/',
  '/upload/',
]

test.each([
  ['/', '/index.html'],
  ['/upload/', '/upload/index.html'],
  ['/upload', '/upload/index.html'],
])('the page %s is answered by %s', (path, file) => {
  expect(rewrite(path, PAGES)).toBe(file)
})

test.each([
  ['/athletes/01J8/', '/athletes/_/index.html'],
  ['/athletes/01J8', '/athletes/_/index.html'],
  ['/athletes/01J8/report/', '/athletes/_/report/index.html'],
  ['/athletes/01J8/workouts/w-1/', '/athletes/_/workouts/_/index.html'],
  ['/athletes/01J8/workouts/w-1/index.txt', '/athletes/_/workouts/_/index.txt'],
])('a page for any id is answered from the placeholder: %s by %s', (path, file) => {
  expect(rewrite(path, PAGES)).toBe(file)
})

test('a page of its own goes before the placeholder', () => {
  expect(rewrite('/athletes/demo/', PAGES)).toBe('/athletes/demo/index.html')
})

test.each(['/_next/static/chunks/1a.js', '/favicon.ico', '/upload/index.txt'])(
  '%s is a file and stays',
  (path) => {
    expect(rewrite(path, PAGES)).toBe(path)
  },
)

test.each(['/nothing', '/athletes/', '/athletes//', '/athletes/a/b/'])(
  '%s is no page and gets the page that says so',
  (path) => {
    expect(rewrite(path, PAGES)).toBe('/404.html')
  },
)
