import type { DirectionBody as Direction } from '@backstride/contract'

/** Directions worth a sound; standing and undecided pass silently. */
const HEARD: readonly Direction[] = ['forward', 'backward', 'sideways']
/** Answers in a row, so that one doubtful second makes no noise. */
const STEADY = 2

export interface Signals {
  readonly heard?: Direction | undefined
  readonly latest?: Direction
  readonly inARow: number
}

export const SILENT: Signals = { inARow: 0 }

/** What to sound after one more answer: a direction that has held and is not the one sounded before. */
export function afterAnswer(
  { heard, latest, inARow }: Signals,
  direction: Direction,
): { readonly signals: Signals; readonly sound?: Direction } {
  const row = direction === latest ? inARow + 1 : 1
  const isNew = row >= STEADY && direction !== heard && HEARD.includes(direction)
  const signals = { heard: isNew ? direction : heard, latest: direction, inARow: row }
  return isNew ? { signals, sound: direction } : { signals }
}
