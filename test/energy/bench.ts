/**
 * Times energy and cardio on an hour of 60 s intervals at 1 Hz, everything included; with warm-up, the fastest and the
 * median of many. Usage: node test/energy/bench.ts
 */

import { sessionCardio } from '@backstride/cardio'
import { gradeOf, oxygenPerSecond, sessionEnergy } from '@backstride/energy'
import type { Bout } from '@backstride/recording'
import { HEART, heartDuring, intervals } from '../../packages/cardio/fixtures/heart.ts'
import { noiseFrom } from '../../packages/cardio/fixtures/noise.ts'

const WARM_UP = 50
const RUNS = 200

const phases = intervals(30)
const noise = noiseFrom(2)
const walked = heartDuring(phases, HEART, 1)
const seconds = { ...walked, elevationM: walked.speedMps.map((_, k) => 40 + 5 * Math.sin(k / 200) + noise()) }
const bouts = phases.map(({ direction, lengthS, speedMps }, k): Bout => {
  const startS = k * lengthS
  return {
    startS,
    endS: startS + lengthS,
    direction,
    distanceM: lengthS * speedMps,
    speedMps,
    probability: 0.98,
  }
})

const times: number[] = []
let sink = 0
for (let run = 0; run < WARM_UP + RUNS; run++) {
  const startedMs = performance.now()
  sink += analysed()
  if (run >= WARM_UP) times.push(performance.now() - startedMs)
}
times.sort((a, b) => a - b)
console.log(
  `energy and cardio of 1 h: fastest ${times[0].toFixed(1)} ms, median ${times[RUNS >> 1].toFixed(1)} ms`,
)
if (Number.isNaN(sink)) throw new Error('the analysis must give numbers')

function analysed(): number {
  const grade = gradeOf(seconds)
  const context = { seconds, bouts, athlete: { massKg: 70 }, year: 2026, grade }
  const { backward } = sessionEnergy(context)
  const oxygenMlKgMin = oxygenPerSecond(context)
  const cardio = sessionCardio({ ...context, gradePct: grade.gradePct, oxygenMlKgMin })
  return backward.addedKcal + (cardio.backwardMinusForwardBpm ?? Number.NaN)
}
