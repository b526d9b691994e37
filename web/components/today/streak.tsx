import type { Week } from '@backstride/contract'
import { streakOf } from '../../lib/streak.ts'
import english from '../../messages/en/today.json'
import { useWords } from '../../messages/words.ts'
import styles from './today.module.css'

/** How many weeks are drawn: a quarter of a year. */
const SHOWN = 13

/** The last weeks as marks, and how many in a row had a session. Rest is part of it, and nobody is told off. */
export function Streak({ weeks }: { weeks: readonly Week[] }) {
  const t = useWords('today', english)
  const streak = streakOf(weeks)
  if (weeks.every(({ sessions }) => sessions === 0)) return null
  return (
    <div className={styles.streak}>
      <ol aria-hidden="true">
        {weeks.slice(-SHOWN).map(({ startsOn, sessions }) => (
          <li key={startsOn} data-active={sessions > 0} />
        ))}
      </ol>
      <p>{streak.weeks > 1 ? t('streak', { ...streak }) : t('noStreak')}</p>
    </div>
  )
}
