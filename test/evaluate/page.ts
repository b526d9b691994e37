import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Results } from './evaluate.ts'

/** Results of the last full run, and the page made of them. */
export const RESULTS = join(import.meta.dirname, 'results.json')
export const PAGE = join(import.meta.dirname, '../../docs/accuracy-direction.md')

export interface Evaluation {
  readonly recordings: number
  readonly firstSeed: number
  readonly results: Results
}

export function writtenResults(evaluation: Evaluation): string {
  return `${JSON.stringify(evaluation, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(7)) : value))}\n`
}

export function readResults(): Evaluation {
  return JSON.parse(readFileSync(RESULTS, 'utf8'))
}
