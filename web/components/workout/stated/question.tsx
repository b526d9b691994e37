import type { DirectionBody } from '@backstride/contract'
import { clock } from '../../../lib/format.ts'
import { withLabel } from '../../../lib/labels.ts'
import type { Stated } from '../../../lib/use-labels.ts'
import button from '../../button.module.css'
import notice from '../../notice.module.css'
import { OutcomeText } from '../../outcome-text.tsx'

/** Half of the seconds asked about: the moment is the middle of ten in which the walk was most even. */
const AROUND_S = 5

interface QuestionProps {
  readonly atS: number
  readonly stated: Stated
  /** Shows the moment on the pictures. */
  readonly onShow: () => void
}

/** The one question whose answer settles which way is forward. */
export function Question({ atS, stated: { labels, outcome, state }, onShow }: QuestionProps) {
  const isBusy = outcome.state === 'busy'
  const answer = (direction: DirectionBody) =>
    state(withLabel(labels, { startS: Math.max(0, atS - AROUND_S), endS: atS + AROUND_S, direction }))
  return (
    <section className={notice.notice} aria-labelledby="question">
      <h2 id="question">Were you walking forward at {clock(atS)}?</h2>
      <p>
        It is about the ten seconds around that moment. One answer settles the whole workout, and where the
        recording names its device, the next ones too.
      </p>
      <div className={button.row}>
        <button type="button" className={button.primary} disabled={isBusy} onClick={() => answer('forward')}>
          Yes, forward
        </button>
        <button
          type="button"
          className={button.secondary}
          disabled={isBusy}
          onClick={() => answer('backward')}
        >
          No, backward
        </button>
        <button type="button" className={button.quiet} onClick={onShow}>
          Show me the moment
        </button>
      </div>
      <OutcomeText outcome={outcome} done="Thank you. The figures are new." />
    </section>
  )
}
