/**
 * How long uploads and questions take on the local system, as a process of its own: `node test/bench/api.ts`.
 * Ends with 1 when a figure is above its ceiling.
 */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newVisitor, type Visitor } from '../e2e/visitor.ts'
import { killedSystem } from '../faults/killed-system.ts'
import { archiveOf, hourOf } from './api-files.ts'
import { type Figure, figureOf } from './figure.ts'
import { sent, settled } from './upload.ts'

const UPLOADS = 200
const FILES = 1000
const QUESTIONS = 200
/** Workouts of somebody who walks four times a week for two years. */
const TWO_YEARS = 400

// Made first: while a process computes, the connections it keeps are closed on it.
const EXPORT = archiveOf(FILES)

const dataDir = await mkdtemp(join(tmpdir(), 'backstride-bench-'))
const system = await killedSystem(dataDir)
try {
  const figures = [
    ...(await hours(await newVisitor(system.url, 'hour@example.com'))),
    ...(await archive(await newVisitor(system.url, 'archive@example.com'))),
  ]
  for (const { name, value, ceiling, unit } of figures) {
    const verdict = value <= ceiling ? 'ok' : 'ABOVE ITS CEILING'
    console.log(`${name}: ${value.toFixed(value < 10 ? 2 : 0)} ${unit} (at most ${ceiling}): ${verdict}`)
  }
  process.exitCode = figures.some(({ value, ceiling }) => value > ceiling) ? 1 : 0
} finally {
  await system.close()
  await rm(dataDir, { recursive: true })
}

/** From the first byte sent to the workout on its page, of an hour as a watch records it, one after the other. */
async function hours({ api }: Visitor): Promise<Figure[]> {
  const { athleteId } = await api('getMe')
  const seconds: number[] = []
  for (let k = 0; k < UPLOADS; k++) {
    const file = hourOf(k)
    const startedMs = performance.now()
    const { workoutId } = await settled(api, await sent(api, file))
    await api('getWorkout', { params: { athleteId, workoutId: workoutId ?? '' } })
    seconds.push((performance.now() - startedMs) / 1000)
  }
  return [
    figureOf('upload to visible, 1 h FIT, p50', seconds, 0.5, 1, 's'),
    figureOf('upload to visible, 1 h FIT, p95', seconds, 0.95, 2, 's'),
  ]
}

/** A bulk export of two years, and the weeks of whoever walked it. */
async function archive({ api }: Visitor): Promise<Figure[]> {
  const { athleteId } = await api('getMe')
  const startedMs = performance.now()
  const { files } = await settled(api, await sent(api, EXPORT))
  if (files !== FILES) throw new Error(`the archive gave ${files} files`)
  const waits: number[] = []
  let [count, askAgainMs] = [0, 0]
  while (count < FILES) {
    const askedMs = performance.now()
    await api('getMe')
    waits.push(performance.now() - askedMs)
    await new Promise((resolve) => setTimeout(resolve, 500))
    if (performance.now() < askAgainMs) continue
    count = await countOf(api, athleteId)
    askAgainMs = performance.now() + pauseMs(count, performance.now() - startedMs)
  }
  const tookS = (performance.now() - startedMs) / 1000

  const weeks = Math.ceil((104 * TWO_YEARS) / FILES)
  const milliseconds: number[] = []
  for (let k = 0; k < QUESTIONS; k++) {
    const askedMs = performance.now()
    await api('getProgress', { params: { athleteId }, query: { weeks } })
    milliseconds.push(performance.now() - askedMs)
  }
  return [
    figureOf(`${FILES} files in one archive, all visible`, [tookS], 1, 60, 's'),
    figureOf('the API meanwhile, /api/me, p95', waits, 0.95, 200, 'ms'),
    figureOf(`progress of ${TWO_YEARS} workouts, p95`, milliseconds, 0.95, 100, 'ms'),
  ]
}

/**
 * A third of the time that the rest will take. To sum up two years while they are still coming in takes a tenth of a second
 * of the processors that are measured, so it is done more often only towards the end.
 */
function pauseMs(count: number, tookMs: number): number {
  return count === 0 ? 0 : (tookMs * (FILES - count)) / count / 3
}

async function countOf(api: Visitor['api'], athleteId: string): Promise<number> {
  const { weeks } = await api('getProgress', { params: { athleteId }, query: { weeks: 104 } })
  return weeks.reduce((sum, { sessions }) => sum + sessions, 0)
}
