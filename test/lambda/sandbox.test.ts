import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { type Sandbox, startSandbox } from './sandbox.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup()
})

test('a function answers one event after the other from the same process', async () => {
  const sandbox = await sandboxOf(
    'let count = 0; export const handler = async (event) => ({ ...event, count: ++count })',
  )
  expect(await sandbox.invoke({ a: 1 })).toEqual({ status: 'answered', value: { a: 1, count: 1 } })
  expect(await sandbox.invoke({ a: 2 })).toEqual({ status: 'answered', value: { a: 2, count: 2 } })
})

test.skipIf(process.platform !== 'linux')(
  'between events a function is frozen, and thaws for the next',
  async () => {
    const sandbox = await sandboxOf('export const handler = () => "awake"')
    await sandbox.invoke({})
    // proc(5): the third field is the state, T for a process that was stopped.
    const state = () => readFileSync(`/proc/${sandbox.pid}/stat`, 'utf8').split(' ')[2]
    await vi.waitFor(() => expect(state()).toBe('T'), 10_000)
    expect(await sandbox.invoke({})).toEqual({ status: 'answered', value: 'awake' })
  },
  30_000,
)

test('a function that throws has failed, and takes the next event', async () => {
  const sandbox = await sandboxOf(
    'export const handler = (event) => { if (event.bad) throw new TypeError("bad event"); return "good" }',
  )
  expect(await sandbox.invoke({ bad: true })).toEqual({
    status: 'failed',
    error: { errorType: 'TypeError', errorMessage: 'bad event' },
  })
  expect(await sandbox.invoke({})).toEqual({ status: 'answered', value: 'good' })
})

test('a function that never answers is ended at its timeout', async () => {
  const sandbox = await sandboxOf(
    'export const handler = () => new Promise(() => setInterval(() => {}, 1000))',
    1500,
  )
  expect(await sandbox.invoke({})).toEqual({ status: 'timed out' })
  expect(await sandbox.invoke({})).toEqual({ status: 'crashed' })
})

test('a function that cannot start says why and is gone', async () => {
  const sandbox = await sandboxOf('throw new Error("half configured")')
  expect(await sandbox.invoke({})).toMatchObject({ error: { errorMessage: 'half configured' } })
})

test('a function that takes more memory than it has is gone', async () => {
  const sandbox = await sandboxOf(
    'const kept = []; export const handler = () => { for (;;) kept.push(new Array(1e5).fill(kept.length)) }',
  )
  expect(await sandbox.invoke({})).toEqual({ status: 'crashed' })
}, 30_000)

async function sandboxOf(code: string, timeoutMs = 20_000): Promise<Sandbox> {
  const folder = mkdtempSync(join(tmpdir(), 'backstride-sandbox-'))
  cleanups.push(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'index.mjs'), code)
  const sandbox = await startSandbox({ folder, memoryMb: 128, timeoutMs })
  cleanups.push(() => sandbox.close())
  return sandbox
}
