import { expect, test } from 'vitest'
import { attack } from './attack.ts'

// A twentieth part of what the long run does (run.ts), from the same seeds.
const INPUTS = 5000

test('mutated files of every format give results or coded errors, each in time, and nothing is thrown', () => {
  const { failures, outcomes } = attack(0, INPUTS)
  expect(failures).toEqual([])
  // The mutations do reach both sides: files that survive, and files that break in every way there is a code for.
  expect(outcomes.ok).toBeGreaterThan(0)
  expect(Object.keys(outcomes).length).toBeGreaterThan(8)
}, 60_000)
