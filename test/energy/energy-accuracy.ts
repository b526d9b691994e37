import { calibrate, sessionEnergy } from '@backstride/energy'
import literature from '../../packages/energy/fixtures/literature.json' with { type: 'json' }
import { noiseFrom } from '../../packages/energy/fixtures/noise.ts'
import { walkOf } from '../../packages/energy/fixtures/walk.ts'
import { backwardRunningCost, backwardWalkingCost } from '../../packages/energy/src/backward-cost.ts'
import { forwardCost, type WalkingModel } from '../../packages/energy/src/forward-cost.ts'
import { noviceFactor } from '../../packages/energy/src/practice.ts'
import { percent, signed, table } from '../markdown-table.ts'
import { coverageOf } from './coverage.ts'

function lcda(speedMps: number, gradePct: number): number {
  return forwardCost('lcda', 'walk', speedMps, gradePct)
}

function backward(speedMps: number, gradePct: number, level = lcda(speedMps, 0)): number {
  return backwardWalkingCost(level, lcda(speedMps, gradePct) - lcda(speedMps, 0))
}

/** Measured and modelled backward walking, the study's own forward cost where it has one. */
export function walkingTable(): string {
  const rows = literature.walking.map(({ id, status, speedMps, gradePct, forward, backward: measured }) => {
    const model = backward(speedMps, gradePct, forward ?? undefined)
    const own = forward === null ? `${lcda(speedMps, gradePct).toFixed(1)} (LCDA)` : forward.toFixed(1)
    const error = signed(100 * (model / measured - 1), 1, ' %')
    return [id, status, speedMps, gradePct, own, measured.toFixed(1), model.toFixed(1), error]
  })
  return table(['source', 'status', 'm/s', '%', 'forward', 'measured', 'model', 'error'], rows)
}

/** The ratio on slopes, against a study that gives its range alone. */
export function slopesTable(): string {
  const { speedMps, gradesPct } = literature.slopes
  const ratios = gradesPct.map((grade) => backward(speedMps, grade) / lcda(speedMps, grade))
  return table(
    ['slope, %', ...gradesPct.map(String)],
    [['model ratio', ...ratios.map((ratio) => ratio.toFixed(3))]],
  )
}

export function slopesBias(): string {
  const { speedMps, gradesPct, lowestRatio, highestRatio } = literature.slopes
  const ends = [gradesPct[0], gradesPct[gradesPct.length - 1]]
  const [first, last] = ends.map((grade) => backward(speedMps, grade) / lcda(speedMps, grade))
  const [atFirst, atLast] = [first / highestRatio - 1, last / lowestRatio - 1]
  return `${signed(100 * atFirst, 1, ' %')} on the gentlest and ${signed(100 * atLast, 1, ' %')} on the steepest`
}

export function runningTable(): string {
  const ratio = backwardRunningCost(1)
  return table(
    ['source', 'measured', 'model', 'error'],
    literature.running.map(({ id, ratio: measured }) => [
      id,
      measured.toFixed(2),
      ratio.toFixed(2),
      signed(100 * (ratio / measured - 1), 1, ' %'),
    ]),
  )
}

/** A hold-out: never part of the fit. The body mass is not given; 78 kg is assumed. */
export function practiceTable(): string {
  const { beforeLitresPerMin, afterLitresPerMin } = literature.practice
  const practised = backward(1.54, 0)
  const row = (name: string, sessions: number, litres: number) => {
    const measured = (litres * 1000) / 78
    const model = practised * noviceFactor(sessions).mean
    return [name, measured.toFixed(1), model.toFixed(1), signed(100 * (model / measured - 1), 1, ' %')]
  }
  return table(
    ['Heath 2001, 1.43–1.65 m/s', 'measured', 'model', 'error'],
    [row('before practice', 0, beforeLitresPerMin), row('after 12 sessions', 12, afterLitresPerMin)],
  )
}

export function modelsTable(): string {
  const models: WalkingModel[] = ['lcda', 'acsm', 'ludlow-weyand', 'minetti']
  return table(
    ['slope at 1.565 m/s', ...models],
    [0, 5, 10].map((grade) => [
      `${grade} %`,
      ...models.map((model) => forwardCost(model, 'walk', 1.56464, grade).toFixed(1)),
    ]),
  )
}

export function coverageTable(): string {
  const { athletes, added, gross, addedBias } = coverageOf(1000)
  return table(
    [`${athletes} simulated athletes`, 'share in the 80 % interval', 'estimate over truth'],
    [
      ['added energy', percent(added), addedBias.toFixed(3)],
      ['gross energy', percent(gross), '–'],
    ],
  )
}

/** What noise of 3 m in the elevation of a flat walk of 5 km adds to its gross energy. */
export function climbingTable(): string {
  const rows = [0, 30].map((lastsS) => {
    const gains = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => climbing(lastsS, seed))
    const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length
    const name = lastsS === 0 ? 'white' : `wandering, ${lastsS} s`
    return [name, signed(100 * mean, 2, ' %'), signed(100 * Math.max(...gains), 2, ' %')]
  })
  return table(['3 m of noise', 'mean of 8 walks', 'highest'], rows)
}

function climbing(lastsS: number, seed: number): number {
  const lengthS = 3846
  const { seconds, bouts } = walkOf([{ direction: 'forward', lengthS, speedMps: 1.3 }])
  const keep = lastsS > 0 ? Math.exp(-1 / lastsS) : 0
  const noise = noiseFrom(seed)
  let wander = 3 * noise()
  const elevationM = Float64Array.from({ length: lengthS }, () => {
    wander = keep * wander + 3 * Math.sqrt(1 - keep ** 2) * noise()
    return 120 + wander
  })
  const context = { bouts, athlete: { massKg: 70 }, year: 2026 }
  const flat = sessionEnergy({ ...context, seconds }).grossKcal
  return sessionEnergy({ ...context, seconds: { ...seconds, elevationM } }).grossKcal / flat - 1
}

/** Somebody whose ratio is 1.35, after six pairs with 5 % of noise each and a heart of their own. */
export function calibrationTable(): string {
  const truth = 1.35
  const athletes = 1000
  const noise = noiseFrom(23)
  let error = 0
  let covered = 0
  for (let k = 0; k < athletes; k++) {
    const power = 0.8 + 0.05 * noise()
    const calibration = calibrate(
      Array.from({ length: 6 }, () => {
        const ratio = truth * Math.exp(0.05 * noise())
        return { forwardBpm: 110, backwardBpm: 110 * ratio ** power, speedMps: 1, gradePct: 0 }
      }),
    )
    if (!calibration) continue
    const { ratio, low, high, populationRatio } = calibration
    error += Math.abs(ratio - truth) / athletes
    covered += Number(low * populationRatio <= truth && truth <= high * populationRatio)
  }
  return table(
    ['true ratio 1.35, six pairs', `${athletes} athletes`],
    [
      ['mean error of the ratio', error.toFixed(3)],
      ['share in the 90 % interval', percent(covered / athletes)],
    ],
  )
}
