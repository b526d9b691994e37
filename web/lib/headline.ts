import type { AnalysisSummary } from '@backstride/contract'
import { distance, duration, energyInterval, type Units } from './format.ts'

export interface Headline {
  readonly title: string
  /** The second sentence; empty where there is nothing to add. */
  readonly detail: string
}

/** The workout in two sentences. `who` is "You", or the athlete's name for somebody else. */
export function headlineOf(analysis: AnalysisSummary, who: string, units: Units): Headline {
  const { direction } = analysis
  if (direction.status === 'undecided') {
    return {
      title: 'Undecided: forward or backward, this recording does not say.',
      detail: 'Distance, time and heart rate are below. No figure is guessed from them.',
    }
  }
  const { backwardS, backwardM } = direction.totals
  if (backwardS === 0) {
    return { title: `${who} did not ${verb(analysis.sport).base} backward in this workout.`, detail: '' }
  }
  return {
    title: `${who} ${verb(analysis.sport).past} backward ${duration(backwardS)} over ${distance(backwardM, units)}.`,
    detail: costSentence(analysis),
  }
}

function costSentence({ energy, sport }: AnalysisSummary): string {
  if (!energy) return 'What it cost cannot be said for this recording.'
  const { addedKcal, addedLowKcal, addedHighKcal } = energy.backward
  const isMore = addedKcal >= 0
  const [low, high] = isMore ? [addedLowKcal, addedHighKcal] : [-addedHighKcal, -addedLowKcal]
  const amount = energyInterval({ value: Math.abs(addedKcal), low, high })
  return `It cost ${amount} ${isMore ? 'more' : 'less'} than ${verb(sport).gerund} the same way forward.`
}

function verb(sport: string): { base: string; past: string; gerund: string } {
  return sport === 'running'
    ? { base: 'run', past: 'ran', gerund: 'running' }
    : { base: 'walk', past: 'walked', gerund: 'walking' }
}
