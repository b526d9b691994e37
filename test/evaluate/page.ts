import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Results } from './evaluate.ts'

/** Results of the last full run, one JSON value a line, and the page made of them. */
export const RESULTS = join(import.meta.dirname, 'results.ndjson')
export const PAGE = join(import.meta.dirname, '../../docs/accuracy-direction.md')

export interface Evaluation {
  readonly recordings: number
  readonly firstSeed: number
  readonly results: Results
}

/** Sums to six digits: the page shows three. */
export function writtenResults({ results, ...run }: Evaluation): string {
  const short = (_: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(6)) : value
  const lines = [run, ...Object.entries(results)].map((line) => JSON.stringify(line, short))
  return `${lines.join('\n')}\n`
}

export function readResults(): Evaluation {
  const [run, ...entries] = readFileSync(RESULTS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return { ...run, results: Object.fromEntries(entries) }
}
