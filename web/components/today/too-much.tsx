import type { Programme } from '@backstride/contract'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/today.json'
import { useWords } from '../../messages/words.ts'
import styles from './today.module.css'

/** What this week's and last week's sessions did beyond the programme: as a note, not as a reproach. */
export function TooMuch({ exceeded }: Pick<Programme, 'exceeded'>) {
  const t = useWords('today', english)
  const format = useFormat()
  const known = exceeded.filter(({ code }) => isKnown(code))
  if (known.length === 0) return null
  return (
    <details className={styles.details}>
      <summary>{t('beyond', { count: known.length })}</summary>
      <ul>
        {known.map(({ code, date }) => (
          <li key={`${code} ${date}`}>
            {t('beyondOn', {
              day: format.shortDate(date),
              what: isKnown(code) ? t(`exceeded.${code}`) : '',
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}

function isKnown(code: string): code is keyof typeof english.exceeded {
  return code in english.exceeded
}
