import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findFiles } from './find-files.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'backstride-find-'))
})

afterEach(() => rm(root, { recursive: true }))

test('recordings and archives are found at any depth, by name, with size and time', async () => {
  await fill('b.FIT', 'a.gpx', 'c/d.tcx.gz', 'c/e.backstride.json', 'export.zip')
  await utimes(join(root, 'a.gpx'), 1, 1.5)
  const { files, unreadable } = await found(root)

  expect(files.map(({ name }) => name)).toEqual(
    ['a.gpx', 'b.FIT', 'c/d.tcx.gz', 'c/e.backstride.json', 'export.zip'].map((name) => join('here', name)),
  )
  expect(files[0]).toEqual({
    path: join(root, 'a.gpx'),
    name: join('here', 'a.gpx'),
    sizeBytes: 5,
    mtimeMs: 1500,
  })
  expect(unreadable).toEqual([])
})

test('documents, hidden files and folders, and what a system lays beside files are left alone', async () => {
  await fill('letter.csv', 'data.json', 'photo.jpg', '.hidden.fit', '._a.fit', '.Trashes/b.fit')
  expect((await found(root)).files).toEqual([])
})

test('a file that is named is taken whatever it is called', async () => {
  await fill('odd')
  expect((await found(join(root, 'odd'))).files).toMatchObject([{ name: 'here' }])
})

test('what is not there is told, and the rest is found', async () => {
  await fill('a.fit')
  const { files, unreadable } = await findFiles([
    { path: join(root, 'none'), name: 'none' },
    { path: root, name: 'here' },
  ])
  expect(unreadable).toEqual([{ name: 'none', code: 'ENOENT' }])
  expect(files).toHaveLength(1)
})

test('links that lead round in a circle end', async () => {
  await fill('a.fit')
  await symlink(root, join(root, 'again.zip'))
  await symlink(root, join(root, 'again'))
  expect((await found(root)).files).toHaveLength(1)
})

async function fill(...names: string[]) {
  for (const name of names) {
    await mkdir(join(root, name, '..'), { recursive: true })
    await writeFile(join(root, name), '12345')
  }
}

function found(path: string) {
  return findFiles([{ path, name: 'here' }])
}
