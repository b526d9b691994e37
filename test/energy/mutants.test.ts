import { expect, test } from 'vitest'
import { mutantsOf } from './mutants.ts'

const changes = (source: string) => mutantsOf('x.ts', source).map(({ line, from, to }) => [line, from, to])

test('a coefficient grows by 1 %, and 0, 1 and 2 are left alone', () => {
  expect(changes('const cost = 1.44 + 2 * s ** 4\nconst day = 86_400')).toEqual([
    [1, '1.44', '1.4544'],
    [1, '4', '4.04'],
    [2, '86_400', '87264'],
  ])
})

test('a comparison moves by its edge or turns round', () => {
  expect(changes('if (a < b && c >= d) return e === f')).toEqual([
    [1, '<', '<='],
    [1, '>=', '>'],
    [1, '===', '!=='],
  ])
})

test('comments, strings, names, types and arrows are no code to change', () => {
  expect(changes("/* 3.5 > 3 */ const x1: Map<string, number> = f(() => 'a < 7') // 9\n`<= 5`")).toEqual([])
})

test('the changed source differs in its one place', () => {
  expect(mutantsOf('x.ts', 'f(3, 5)').map(({ source }) => source)).toEqual(['f(3.03, 5)', 'f(3, 5.05)'])
})
