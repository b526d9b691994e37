import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { placeAt } from './page-title.tsx'

const APP = join(import.meta.dirname, '../app')
const PATHS = globSync('**/page.tsx', { cwd: APP }).map((file) => `/${dirname(file)}/`.replace('/./', '/'))

test('every page but the first has a name of its own', () => {
  expect(PATHS.length).toBeGreaterThan(10)
  const nameless = PATHS.filter((path) => placeAt(path) === undefined)
  expect(nameless).toEqual(['/'])
})

test('a workout is told from its athlete', () => {
  expect(placeAt('/athletes/a1/workouts/w1/')).toBe('workout')
  expect(placeAt('/athletes/a1/')).toBe('athlete')
  expect(placeAt('/nowhere/')).toBeUndefined()
})
