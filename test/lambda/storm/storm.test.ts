import { expect, test } from 'vitest'
import { runStorm, type StormOutcome } from './storm.ts'

const SIZE = {
  uploads: 40,
  walks: 16,
  athletes: 3,
  looksPerUpload: 3,
  long: 0,
  poisoned: 2,
  losses: { crashing: 0.05, silent: 0.04 },
}

test('through crashes, time-outs and refusals the deployed functions lose nothing, count nothing twice and park only poison', async () => {
  const outcome = await runStorm(SIZE, 7)

  expect(outcome.found).toEqual([])
  expect(outcome.parked.toSorted()).toEqual(['poison 0', 'poison 1'])
  // Otherwise nothing was shown.
  expect(sumOf(outcome, 'crashes')).toBeGreaterThan(0)
  expect(sumOf(outcome, 'timeouts')).toBeGreaterThan(0)
  for (const { peakMemoryMb, memoryMb } of outcome.slots) expect(peakMemoryMb).toBeLessThan(memoryMb)
}, 180_000)

function sumOf({ slots }: StormOutcome, what: 'crashes' | 'timeouts'): number {
  return slots.reduce((sum, record) => sum + record[what], 0)
}
