import { sessionEnergy } from '@backstride/energy'
import { simulatedAthlete } from './simulated-athletes.ts'

/** How often an 80 % interval holds the truth, of so many simulated athletes. */
export interface Coverage {
  readonly athletes: number
  readonly added: number
  readonly gross: number
  /** Mean of estimate over truth, of the added energy. */
  readonly addedBias: number
}

/** Coverage of the session's added and gross energy over athletes numbered from 1. */
export function coverageOf(athletes: number): Coverage {
  let added = 0
  let gross = 0
  let estimated = 0
  let truth = 0
  for (let seed = 1; seed <= athletes; seed++) {
    const { context, addedKcal, grossKcal } = simulatedAthlete(seed)
    const energy = sessionEnergy(context)
    const { backward } = energy
    added += Number(backward.addedLowKcal <= addedKcal && addedKcal <= backward.addedHighKcal)
    gross += Number(energy.grossLowKcal <= grossKcal && grossKcal <= energy.grossHighKcal)
    estimated += backward.addedKcal
    truth += addedKcal
  }
  return { athletes, added: added / athletes, gross: gross / athletes, addedBias: estimated / truth }
}
