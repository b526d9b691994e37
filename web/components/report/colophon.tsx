import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/report.json'
import { useWords } from '../../messages/words.ts'
import styles from './report.module.css'

interface ColophonProps {
  readonly madeAt: string
  readonly timeZone: string
  readonly methods: readonly string[]
}

/** When the report was made, and by which versions of the methods. */
export function Colophon({ madeAt, timeZone, methods }: ColophonProps) {
  const t = useWords('report', english)
  const format = useFormat()
  return (
    <footer className={styles.colophon}>
      <p>{t('made', { when: format.dayAndTime(madeAt, timeZone) })}</p>
      {methods.length > 0 && <p>{t('methods', { methods: methods.join(', ') })}</p>}
    </footer>
  )
}
