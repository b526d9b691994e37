import type { Cursor } from '../../../lib/cursor.ts'
import { DIRECTION_NAMES } from '../../../lib/direction.ts'
import { clock } from '../../../lib/format.ts'
import type { Selection } from '../../../lib/selection.ts'
import type { Stated } from '../../../lib/use-labels.ts'
import button from '../../button.module.css'
import { OutcomeText } from '../../outcome-text.tsx'
import view from '../workout-view.module.css'
import { StateForm } from './state-form.tsx'
import styles from './stated.module.css'

interface StatedPanelProps {
  readonly stated: Stated
  readonly durationS: number
  readonly cursor: Cursor
  readonly selection: Selection
}

/** What the athlete says of a workout: stretch by stretch, with the ways to say more and to take it back. */
export function StatedPanel({ stated, durationS, cursor, selection }: StatedPanelProps) {
  const { labels, outcome, state } = stated
  const isBusy = outcome.state === 'busy'
  return (
    <section className={view.panel} aria-labelledby="stated">
      <h2 id="stated">What you know better</h2>
      <p className={view.note}>
        Mark a stretch by dragging over the curves above, or type its times, and say which way you went. Your
        word counts before any measurement, and the workout is analysed again.
      </p>
      <StateForm
        labels={labels}
        durationS={durationS}
        cursor={cursor}
        selection={selection}
        isBusy={isBusy}
        onState={state}
      />
      <OutcomeText outcome={outcome} done="The figures are new." />
      {labels.length > 0 && (
        <ul className={styles.list} aria-label="What you stated">
          {labels.map((label) => {
            const words = `${clock(label.startS)} to ${clock(label.endS)}: ${DIRECTION_NAMES[label.direction].toLowerCase()}`
            return (
              <li key={label.startS}>
                <span>{words}</span>
                <button
                  type="button"
                  className={button.quiet}
                  disabled={isBusy}
                  onClick={() => state(labels.filter((each) => each !== label))}
                >
                  Remove<span className="visually-hidden"> {words}</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
