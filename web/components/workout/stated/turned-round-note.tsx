import type { TurnedRound } from '../../../lib/turned-round.ts'
import { useFormat } from '../../../lib/use-format.ts'
import english from '../../../messages/en/workout.json'
import { useWords } from '../../../messages/words.ts'
import notice from '../../notice.module.css'

/** Says, before it is stated, that a label would turn the whole walk round. Empty where it would not. */
export function TurnedRoundNote({ turned }: { turned: TurnedRound | undefined }) {
  const t = useWords('workout', english)
  const format = useFormat()
  return (
    <div role="status">
      {turned && (
        <p className={notice.notice}>
          {t('stated.turnsRound', {
            backward: format.minutes(turned.toBackwardS),
            forward: format.minutes(turned.toForwardS),
          })}
        </p>
      )}
    </div>
  )
}
