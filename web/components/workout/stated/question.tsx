import type { DirectionBody } from '@backstride/contract'
import { clock } from '../../../lib/figures.ts'
import { withLabel } from '../../../lib/labels.ts'
import type { Stated } from '../../../lib/use-labels.ts'
import english from '../../../messages/en/workout.json'
import { useWords } from '../../../messages/words.ts'
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
  const t = useWords('workout', english)
  const isBusy = outcome.state === 'busy'
  const answer = (direction: DirectionBody) =>
    state(withLabel(labels, { startS: Math.max(0, atS - AROUND_S), endS: atS + AROUND_S, direction }))
  return (
    <section className={notice.notice} aria-labelledby="question">
      <h2 id="question">{t('question.title', { clock: clock(atS) })}</h2>
      <p>{t('question.note')}</p>
      <div className={button.row}>
        <button type="button" className={button.primary} disabled={isBusy} onClick={() => answer('forward')}>
          {t('question.yes')}
        </button>
        <button
          type="button"
          className={button.secondary}
          disabled={isBusy}
          onClick={() => answer('backward')}
        >
          {t('question.no')}
        </button>
        <button type="button" className={button.quiet} onClick={onShow}>
          {t('question.show')}
        </button>
      </div>
      <OutcomeText outcome={outcome} done={t('question.thanks')} />
    </section>
  )
}
