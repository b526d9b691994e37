import { useEffect, useState } from 'react'
import { openChunkStore } from '../../../lib/recorder/chunk-store.ts'
import { deleteHere, type KeptHere as Kept, keptHere } from '../../../lib/recorder/kept-here.ts'
import { useAction } from '../../../lib/use-action.ts'
import english from '../../../messages/en/settings.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { OutcomeText } from '../../outcome-text.tsx'
import styles from '../settings.module.css'

/** What this browser keeps of an account that is gone, and the offer to delete that too; nothing where it keeps nothing. */
export function KeptHere({ athleteId }: { athleteId: string }) {
  const t = useWords('settings', english)
  const { outcome, run } = useAction()
  const [kept, setKept] = useState<Kept>()
  useEffect(() => {
    const told = openChunkStore().then((chunks) => keptHere(chunks, athleteId))
    // A browser without a database keeps nothing.
    told.then(setKept).catch(() => undefined)
  }, [athleteId])
  if (!kept || kept.recordings === 0) return null
  const remove = () => run(async () => deleteHere(await openChunkStore(), athleteId))
  return (
    <div className={styles.stack}>
      <p>{t('delete.kept', { ...kept })}</p>
      <div className={button.row}>
        <button
          type="button"
          className={button.secondary}
          disabled={outcome.state === 'busy' || outcome.state === 'done'}
          onClick={remove}
        >
          {t('delete.here')}
        </button>
        <OutcomeText outcome={outcome} done={t('delete.gone')} />
      </div>
    </div>
  )
}
