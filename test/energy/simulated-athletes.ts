/**
 * Athletes whose true cost is known: what the model leaves open about each is drawn from its own uncertainty, and what a
 * recording leaves open from the errors it states. The truth is worked out here from the printed equations, not by the
 * package, from true speeds, slopes and directions.
 */

import type { EnergyContext } from '@backstride/energy'
import type { Bout, Direction } from '@backstride/recording'
import backward from '../../packages/energy/fixtures/backward.json' with { type: 'json' }
import lcda from '../../packages/energy/fixtures/lcda-2019.json' with { type: 'json' }
import { noiseFrom, uniformFrom } from '../../packages/energy/fixtures/noise.ts'

export interface SimulatedAthlete {
  readonly context: EnergyContext
  readonly addedKcal: number
  readonly grossKcal: number
}

/** Deviations that the package states but are no published figures; typed apart from it. */
const STATED = { weighing: 0.02, massKg: 70, massSdKg: 15, fuel: 0.01267, speedErrorLastsS: 10 }

const BOUT_S = 60
const BOUTS = 10

/** Athlete number `seed`, with a recorded session of 60 s intervals. */
export function simulatedAthlete(seed: number): SimulatedAthlete {
  const normal = noiseFrom(seed)
  const uniform = uniformFrom(-seed)
  const person = personFrom(normal, uniform)
  const recorded = {
    speedMps: 0.7 + 0.8 * uniform(),
    speedSdMps: 0.05 + 0.1 * uniform(),
    gradePct: 6 * uniform(),
    gradeSdPct: 0.3 + uniform(),
    probability: 0.85 + 0.15 * uniform(),
  }
  const gradePct = recorded.gradePct + recorded.gradeSdPct * normal()
  let grossKcal = 0
  let addedKcal = 0
  const bouts: Bout[] = []
  for (let k = 0; k < BOUTS; k++) {
    const said: Direction = k % 2 === 0 ? 'forward' : 'backward'
    const isRight = uniform() < recorded.probability
    const isBackward = isRight === (said === 'backward')
    const shared = Math.sqrt(STATED.speedErrorLastsS / BOUT_S) * recorded.speedSdMps * normal()
    const cost = person.costsOf(Math.max(0.1, recorded.speedMps + shared), gradePct, BOUT_S)
    grossKcal += isBackward ? cost.backwardKcal : cost.forwardKcal
    addedKcal += isBackward ? cost.backwardKcal - cost.forwardKcal : 0
    bouts.push(boutOf(k, said, recorded))
  }
  return { context: contextOf(bouts, recorded, person.athlete), grossKcal, addedKcal }
}

type Recorded = Record<'speedMps' | 'speedSdMps' | 'gradePct' | 'gradeSdPct' | 'probability', number>

function personFrom(normal: () => number, uniform: () => number) {
  const isWeighed = uniform() < 0.7
  const isCounted = uniform() < 0.7
  const saidKg = 50 + 50 * uniform()
  const sessions = Math.floor(20 * uniform())
  const massKg = isWeighed
    ? saidKg * (1 + STATED.weighing * normal())
    : Math.max(35, STATED.massKg + STATED.massSdKg * normal())
  const excess = backward.practice.excess * Math.exp(-sessions / backward.practice.sessions)
  const factor = isCounted
    ? 1 + excess * (1 + 0.5 * normal())
    : 1 + (backward.practice.excess / Math.sqrt(12)) * normal()
  const own = 1 + backward.choices.forwardCostSd * normal()
  const [byLevel, byLift, fuel] = [normal(), normal(), 1 + STATED.fuel * normal()]
  const athlete = {
    ...(isWeighed ? { massKg: saidKg } : {}),
    ...(isCounted ? { backwardSessions: sessions } : {}),
    heightM: 1.7,
    birthYear: 1985,
    sex: 'female' as const,
  }
  return {
    athlete,
    costsOf(speedMps: number, gradePct: number, lengthS: number) {
      const kcal = (power: number) => (power * fuel * massKg * lengthS) / 4184
      const rest = (3.5 * 20.9) / 60
      const level = own * (lcdaPower(speedMps, 0) - rest)
      const lift = own * (lcdaPower(speedMps, gradePct) - lcdaPower(speedMps, 0))
      const { levelMultiplier, liftMultiplier } = multipliersAt(speedMps, gradePct, byLevel, byLift)
      return {
        forwardKcal: kcal(rest + level + lift),
        backwardKcal: kcal(factor * (rest + levelMultiplier * level + liftMultiplier * lift)),
      }
    },
  }
}

function multipliersAt(speedMps: number, gradePct: number, byLevel: number, byLift: number) {
  const { choices, studied, level, lift, downhillLift } = backward
  const outside = Math.max(0, studied.lowestSpeedMps - speedMps, speedMps - studied.highestSpeedMps)
  const levelSd = Math.hypot(choices.levelSd, choices.levelSlopePerMps * outside)
  return {
    levelMultiplier: level + levelSd * byLevel,
    liftMultiplier:
      gradePct < 0 ? downhillLift + choices.downhillLiftSd * byLift : lift + choices.liftSd * byLift,
  }
}

function lcdaPower(s: number, g: number): number {
  const c = lcda.coefficients
  const slope = 1 - c.outerBase ** (1 - c.innerBase ** (g + c.gradeShift))
  return c.standing + c.speed * s ** c.speedExponent + c.fast * s ** c.fastExponent + c.grade * s * g * slope
}

function boutOf(k: number, direction: Direction, { speedMps, probability }: Recorded): Bout {
  const startS = k * BOUT_S
  return { startS, endS: startS + BOUT_S, direction, distanceM: speedMps * BOUT_S, speedMps, probability }
}

function contextOf(
  bouts: readonly Bout[],
  recorded: Recorded,
  athlete: EnergyContext['athlete'],
): EnergyContext {
  const lengthS = BOUTS * BOUT_S
  const all = (value: number) => new Float64Array(lengthS).fill(value)
  return {
    seconds: {
      direction: bouts.flatMap(({ direction }) => Array(BOUT_S).fill(direction)),
      probability: all(recorded.probability),
      speedMps: all(recorded.speedMps),
      speedSdMps: all(recorded.speedSdMps),
      elevationM: all(Number.NaN),
      heartRateBpm: all(Number.NaN),
    },
    bouts,
    athlete,
    year: 2026,
    grade: { gradePct: all(recorded.gradePct), gradeSdPct: all(recorded.gradeSdPct), isMeasured: true },
  }
}
