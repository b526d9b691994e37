import type { ReanalysedWorkout } from '@backstride/contract'
import { NOT_KNOWN } from '../../lib/figures.ts'
import { useFormat } from '../../lib/use-format.ts'
import formats from '../../messages/en/format.json'
import english from '../../messages/en/reanalysis.json'
import { useWords } from '../../messages/words.ts'

type Figures = ReanalysedWorkout['before']

/** One figure that a new analysis may shift: how its differences and its values are written. */
export interface Shifting {
  readonly id: 'backwardS' | 'addedKcal' | 'backwardMinusForwardBpm'
  readonly name: string
  readonly shift: (value: number) => string
  readonly value: (figures: Figures) => string
}

/** The figures of a preview, in the language and units of the page. */
export function useShifts(): readonly Shifting[] {
  const t = useWords('reanalysis', english)
  const unit = useWords('format', formats)
  const format = useFormat()
  return [
    {
      id: 'backwardS',
      name: t('backward'),
      shift: (value) => t('seconds', { amount: format.signed(value, 0) }),
      value: ({ backwardS }) => (backwardS === null ? NOT_KNOWN : format.duration(backwardS)),
    },
    {
      id: 'addedKcal',
      name: t('energy'),
      shift: (value) => unit('kcal', { amount: format.signed(value, 1) }),
      value: ({ addedKcal }) => (addedKcal ? format.energyInterval(addedKcal) : NOT_KNOWN),
    },
    {
      id: 'backwardMinusForwardBpm',
      name: t('beats'),
      shift: (value) => unit('bpm', { amount: format.signed(value, 1) }),
      value: ({ backwardMinusForwardBpm: beats }) => (beats ? format.beatsInterval(beats) : NOT_KNOWN),
    },
  ]
}
