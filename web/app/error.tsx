'use client'

import button from '../components/button.module.css'
import notice from '../components/notice.module.css'
import english from '../messages/en/parts.json'
import { useWords } from '../messages/words.ts'

/** What is shown when a page breaks: nothing is lost, and a way to go on. */
export default function PageError({ error, reset }: { error: Error; reset: () => void }) {
  const t = useWords('parts', english)
  return (
    <section className={`${notice.notice} ${notice.error}`} role="alert">
      <h1>{t('brokePage')}</h1>
      <p>{t('brokePageAdvice')}</p>
      <p>
        <code>{error.message}</code>
      </p>
      <button type="button" className={button.secondary} onClick={reset}>
        {t('tryAgain')}
      </button>
    </section>
  )
}
