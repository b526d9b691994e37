import type { Report } from '../../lib/report.ts'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/report.json'
import { useWords } from '../../messages/words.ts'
import styles from './report.module.css'

interface ReportCommentsProps {
  readonly comments: Report['comments']
  readonly timeZone: string
}

/** What was written under the latest workouts, the newest workout first. */
export function ReportComments({ comments, timeZone }: ReportCommentsProps) {
  const t = useWords('report', english)
  const format = useFormat()
  return (
    <section className={styles.section} aria-labelledby="report-comments">
      <h2 id="report-comments">{t('comments')}</h2>
      {comments.length === 0 && <p>{t('noComments')}</p>}
      <ul className={styles.comments}>
        {comments.map(({ workout, comment: { id, authorName, createdAt, text } }) => (
          <li key={id}>
            <p className={styles.note}>
              {t('commentBy', {
                author: authorName,
                when: format.dayAndTime(createdAt, timeZone),
                day: format.day(workout.startedAt, timeZone),
              })}
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
