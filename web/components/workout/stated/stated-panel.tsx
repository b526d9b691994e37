import type { DirectionBody } from '@backstride/contract'
import type { Cursor } from '../../../lib/cursor.ts'
import { clock } from '../../../lib/figures.ts'
import type { Selection } from '../../../lib/selection.ts'
import type { Stated } from '../../../lib/use-labels.ts'
import directions from '../../../messages/en/directions.json'
import english from '../../../messages/en/workout.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { hidden } from '../../hidden.tsx'
import { OutcomeText } from '../../outcome-text.tsx'
import view from '../workout-view.module.css'
import { StateForm } from './state-form.tsx'
import styles from './stated.module.css'

interface StatedPanelProps {
  readonly stated: Stated
  readonly durationS: number
  /** What each second was found to be; undefined while that is on its way. */
  readonly direction: readonly DirectionBody[] | undefined
  readonly cursor: Cursor
  readonly selection: Selection
}

/** What the athlete says of a workout: stretch by stretch, with the ways to say more and to take it back. */
export function StatedPanel({ stated, durationS, direction, cursor, selection }: StatedPanelProps) {
  const t = useWords('workout', english)
  const way = useWords('directions', directions)
  const { labels, outcome, state } = stated
  const isBusy = outcome.state === 'busy'
  return (
    <section className={view.panel} aria-labelledby="stated">
      <h2 id="stated">{t('stated.title')}</h2>
      <p className={view.note}>{t('stated.note')}</p>
      <StateForm
        labels={labels}
        durationS={durationS}
        direction={direction ?? []}
        cursor={cursor}
        selection={selection}
        isBusy={isBusy}
        onState={state}
      />
      <OutcomeText outcome={outcome} done={t('stated.new')} />
      {labels.length > 0 && (
        <ul className={styles.list} aria-label={t('stated.list')}>
          {labels.map((label) => {
            const row = t('stated.row', {
              from: clock(label.startS),
              to: clock(label.endS),
              direction: way(label.direction),
            })
            return (
              <li key={label.startS}>
                <span>{row}</span>
                <button
                  type="button"
                  className={button.quiet}
                  disabled={isBusy}
                  onClick={() => state(labels.filter((each) => each !== label))}
                >
                  {t.rich('stated.remove', {
                    row,
                    hidden,
                  })}
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
