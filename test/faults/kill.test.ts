import { expect, test } from 'vitest'
import { runKills } from './run-kills.ts'

// Each kill is followed by a start of the whole system, which on a busy machine takes its time.
test('killed in the middle of ingest, the system ends everything it had accepted, once', async () => {
  const { found, uploads } = await runKills(2, 3)
  expect(uploads).toBeGreaterThan(0)
  expect(found).toEqual([])
}, 90_000)
