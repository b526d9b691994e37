import { expect, test } from 'vitest'
import type { Found, FoundFile } from '../sync/find-files.ts'
import { watchFolders } from './watch-folders.ts'

const A = file('a.fit', 5)
const GONE = { files: [], unreadable: [{ name: 'watch', code: 'ENOENT' }] }

test('a file is taken when it has stopped growing, once', async () => {
  const { runs } = await watched([
    has(),
    has(A),
    has(file('a.fit', 9)),
    has(file('a.fit', 9)),
    has(file('a.fit', 9)),
  ])
  expect(runs).toEqual([['a.fit 9']])
})

test('a file that was sent before a restart is not sent again', async () => {
  const { runs } = await watched([has(A), has(A)], [A])
  expect(runs).toEqual([])
})

test('a watch that is taken off and put on again is told once each, and what is new on it then is sent', async () => {
  const { runs, told } = await watched([GONE, GONE, has(A), has(A), GONE, GONE, has(A)])
  expect(runs).toEqual([['a.fit 5']])
  expect(told).toEqual(['watch ENOENT', 'watch is back', 'watch ENOENT', 'watch is back'])
})

test('a file left over by a run is taken up again after a rest, and at once when it has changed', async () => {
  const looks = Array.from({ length: 32 }, () => has(A))
  const { runs } = await watched(
    [...looks, has(file('a.fit', 9)), has(file('a.fit', 9))],
    [],
    () => undefined,
  )
  expect(runs).toEqual([['a.fit 5'], ['a.fit 5'], ['a.fit 9']])
})

/** Watches through these looks, then stops. */
async function watched(
  looks: Found[],
  known: FoundFile[] = [],
  settle = (file: FoundFile) => void known.push(file),
) {
  const runs: string[][] = []
  const told: string[] = []
  let look = 0
  const watching = watchFolders(
    {
      find: async () => looks[look++],
      isSettled: (file) => known.some((each) => each.name === file.name && each.sizeBytes === file.sizeBytes),
      run: async (files) => {
        runs.push(files.map(({ name, sizeBytes }) => `${name} ${sizeBytes}`))
        files.forEach(settle)
      },
      pause: async () => {
        if (look === looks.length) throw new Error('stopped')
      },
      tell: (event) => event.type === 'unreadable' && told.push(`${event.name} ${event.code}`),
      tellBack: (name) => told.push(`${name} is back`),
    },
    [],
  )
  await expect(watching).rejects.toThrow('stopped')
  return { runs, told }
}

function has(...files: FoundFile[]): Found {
  return { files, unreadable: [] }
}

function file(name: string, sizeBytes: number): FoundFile {
  return { path: `/w/${name}`, name, sizeBytes, mtimeMs: 1000 }
}
