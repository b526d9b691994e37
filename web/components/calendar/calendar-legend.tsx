import legend from '../../charts/legend.module.css'
import english from '../../messages/en/calendar.json'
import { useWords } from '../../messages/words.ts'
import styles from './calendar.module.css'

/** What the looks of the entries mean. */
export function CalendarLegend() {
  const t = useWords('calendar', english)
  return (
    <ul className={legend.legend} aria-label={t('legend')}>
      <li>
        <span className={`${styles.sample} ${styles.backward}`} aria-hidden="true" />
        {t('legendBackward')}
      </li>
      <li>
        <span className={`${styles.sample} ${styles.forward}`} aria-hidden="true" />
        {t('legendForward')}
      </li>
      <li>
        <span className={`${styles.sample} ${styles.undecided}`} aria-hidden="true" />
        {t('legendUndecided')}
      </li>
    </ul>
  )
}
