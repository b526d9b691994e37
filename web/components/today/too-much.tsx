import type { Programme } from '@backstride/contract'
import { doseWords } from '../../lib/dose-words.ts'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/today.json'
import { useWords } from '../../messages/words.ts'
import styles from './today.module.css'

/** What this week's and last week's sessions did beyond the programme: as a note, not as a reproach. */
export function TooMuch({ exceeded }: Pick<Programme, 'exceeded'>) {
  const t = useWords('today', english)
  const format = useFormat()
  if (exceeded.length === 0) return null
  return (
    <details className={styles.details}>
      <summary>{t('beyond', { count: exceeded.length })}</summary>
      <ul>
        {exceeded.map(({ code, date, rule }) => (
          <li key={`${code} ${date}`}>
            {t('beyondOn', { day: format.shortDate(date), what: t(`exceeded.${code}`, doseWords(rule)) })}
          </li>
        ))}
      </ul>
    </details>
  )
}
