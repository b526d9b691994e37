import type { AnalysisSummary } from '@backstride/contract'
import type { Words } from '../messages/words.ts'
import type { Format } from './use-format.ts'

export interface Headline {
  readonly title: string
  /** The second sentence; empty where there is nothing to add. */
  readonly detail: string
}

/** The workout in two sentences. `who` is the athlete's name for somebody else, null for the athlete. */
export function headlineOf(
  analysis: AnalysisSummary,
  who: string | null,
  format: Format,
  t: Words<'workout'>,
): Headline {
  const { direction, sport } = analysis
  if (direction.status === 'undecided') {
    return { title: t('headline.undecided'), detail: t('headline.undecidedDetail') }
  }
  const { backwardS, backwardM } = direction.totals
  if (backwardS === 0) {
    const title = who === null ? t('headline.noneMine', { sport }) : t('headline.none', { sport, who })
    return { title, detail: '' }
  }
  const figures = { sport, duration: format.duration(backwardS), distance: format.distance(backwardM) }
  return {
    title: who === null ? t('headline.someMine', figures) : t('headline.some', { ...figures, who }),
    detail: costSentence(analysis, format, t),
  }
}

function costSentence({ energy, sport }: AnalysisSummary, format: Format, t: Words<'workout'>): string {
  if (!energy) return t('headline.noCost')
  const { addedKcal, addedLowKcal, addedHighKcal } = energy.backward
  const isMore = addedKcal >= 0
  const [low, high] = isMore ? [addedLowKcal, addedHighKcal] : [-addedHighKcal, -addedLowKcal]
  const amount = format.energyInterval({ value: Math.abs(addedKcal), low, high })
  return t(isMore ? 'headline.more' : 'headline.less', { sport, amount })
}
