/** A check on walks made by a simulator other than the project's; nothing was tuned on them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decode } from '@backstride/decode'
import { classify } from '@backstride/gait'
import type { Direction } from '@backstride/recording'
import { expect, test } from 'vitest'
import { DATA } from '../decode/data-folder.ts'
import { add, emptyTally, figuresOf, type Tally, tallyOf } from './metrics.ts'

const FOLDER = join(DATA, 'labelled')
const hasLabelled = existsSync(join(FOLDER, 'labels.json'))
if (!hasLabelled) console.warn(`No labelled walks at ${FOLDER}: the check on them is skipped.`)

const NAMES: Record<string, Direction> = {
  F: 'forward',
  B: 'backward',
  L: 'sideways',
  R: 'sideways',
  S: 'standing',
}

// Reached when first run: .976, .969, .951. Twelve walks with backward each, so a few hundredths of leeway.
test.skipIf(!hasLabelled).each([
  ['S0', 0.95],
  ['S1', 0.94],
  ['S2', 0.92],
])('at %s backward is found in walks of another simulator, the offset known', (severity, least) => {
  expect(figuresOf(tallied(severity)).f1).toBeGreaterThan(least)
})

function tallied(severity: string): Tally {
  const { labels } = JSON.parse(readFileSync(join(FOLDER, 'labels.json'), 'utf8'))
  const sum = emptyTally()
  for (const file of readdirSync(FOLDER).filter((name) => name.includes(`-${severity}-`))) {
    const outcome = decode(gunzipSync(readFileSync(join(FOLDER, file))), { fileName: file })
    if (outcome.status === 'failed') throw outcome.error
    if (outcome.recording.heading.mountOffsetDeg === undefined) continue
    const { direction, backwardProbability } = classify(outcome.recording)
    add(sum, tallyOf({ direction, backwardProbability, isUndecided: false, ms: 0 }, expanded(labels[file])))
  }
  return sum
}

/** `F58 S1` is 58 seconds forward and one standing. */
function expanded(runs: string): Direction[] {
  return runs.split(' ').flatMap((run) => new Array<Direction>(Number(run.slice(1))).fill(NAMES[run[0]]))
}
