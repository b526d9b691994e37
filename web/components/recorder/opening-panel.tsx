import { OPENING_S, type Opening } from '../../lib/recorder/opening.ts'
import { recorder } from '../../lib/recorder/this-device.ts'
import english from '../../messages/en/recorder.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import styles from './recorder.module.css'

/** Asks for the walk forward that tells how the phone sits, until it is done. */
export function OpeningPanel({ opening }: { opening: Opening }) {
  const t = useWords('recorder', english)
  if (opening.state === 'done')
    return (
      <p className="visually-hidden" role="status">
        {t('openingDone')}
      </p>
    )
  if (opening.state === 'skipped') return <p className={styles.hint}>{t('openingSkipped')}</p>
  const { walkedS } = opening
  return (
    <section className={styles.opening}>
      <h2>{t('openingTitle')}</h2>
      <progress aria-label={t('openingTitle')} max={OPENING_S} value={walkedS} />
      <p>{walkedS > 0 ? t('openingProgress', { walked: walkedS, all: OPENING_S }) : t('openingWaiting')}</p>
      <p className={styles.hint}>{t('openingNote')}</p>
      <button type="button" className={button.quiet} onClick={() => recorder.skipOpening()}>
        {t('openingSkip')}
      </button>
    </section>
  )
}
