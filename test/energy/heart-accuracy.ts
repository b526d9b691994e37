import { sessionCardio } from '@backstride/cardio'
import type { Seconds } from '@backstride/recording'
import {
  HEART,
  type Heart,
  heartDuring,
  intervals,
  type Phase,
} from '../../packages/cardio/fixtures/heart.ts'
import { noiseFrom } from '../../packages/cardio/fixtures/noise.ts'
import { percent, signed, table } from '../markdown-table.ts'

interface Case {
  readonly name: string
  readonly phases: readonly Phase[]
  readonly heart: Partial<Heart>
}

const SESSIONS = 25

const BLOCKS: readonly Phase[] = [
  { direction: 'forward', lengthS: 600, speedMps: 1 },
  { direction: 'backward', lengthS: 600, speedMps: 1 },
]

const CASES: readonly Case[] = [
  ...[30, 45, 60, 80].map((timeConstantS) => ({
    name: `60/60 s, time constant ${timeConstantS} s`,
    phases: intervals(15),
    heart: { timeConstantS },
  })),
  { name: '60/60 s, drift 20 bpm/h', phases: intervals(15), heart: { driftBpmPerHour: 20 } },
  { name: '60/60 s, forward 1.2, backward 0.9 m/s', phases: intervals(15, 1.2, 0.9), heart: {} },
  { name: 'two blocks of 10 min, drift 20 bpm/h', phases: BLOCKS, heart: { driftBpmPerHour: 20 } },
  { name: 'the same, no difference at all', phases: BLOCKS, heart: { driftBpmPerHour: 20, backwardBpm: 0 } },
]

/** How far the plain difference of means and ours are off, over simulated sessions. */
export function heartTable(): string {
  return table(
    [`${SESSIONS} sessions each`, 'difference of means', 'ours', 'share in the 80 % interval'],
    CASES.map(rowOf),
  )
}

function rowOf({ name, phases, heart }: Case): string[] {
  const draw = noiseFrom(41)
  let plain = 0
  let ours = 0
  let covered = 0
  for (let seed = 0; seed < SESSIONS; seed++) {
    const truth = heart.backwardBpm ?? HEART.backwardBpm + 3 * draw()
    const seconds = heartDuring(phases, { ...HEART, ...heart, backwardBpm: truth }, seed)
    const gradePct = new Float64Array(seconds.speedMps.length)
    const cardio = sessionCardio({ seconds, athlete: {}, year: 2026, gradePct })
    const { backwardMinusForwardBpm, lowBpm, highBpm } = cardio
    if (backwardMinusForwardBpm === undefined || lowBpm === undefined || highBpm === undefined) {
      return [name, '–', `not comparable: ${cardio.reason}`, '–']
    }
    plain += (differenceOfMeans(seconds) - truth) / SESSIONS
    ours += (backwardMinusForwardBpm - truth) / SESSIONS
    covered += Number(lowBpm <= truth && truth <= highBpm) / SESSIONS
  }
  return [name, signed(plain, 1, ' bpm'), signed(ours, 1, ' bpm'), percent(covered, 0)]
}

function differenceOfMeans({ direction, heartRateBpm }: Seconds): number {
  const mean = (wanted: string) => {
    const rates = heartRateBpm.filter((_, k) => direction[k] === wanted)
    return rates.reduce((sum, rate) => sum + rate, 0) / rates.length
  }
  return mean('backward') - mean('forward')
}
