'use client'

import button from '../components/button.module.css'
import notice from '../components/notice.module.css'

/** What is shown when a page breaks: nothing is lost, and a way to go on. */
export default function PageError({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <section className={`${notice.notice} ${notice.error}`} role="alert">
      <h1>This page broke</h1>
      <p>Your recordings are safe. Try again; if it happens once more, reload the page.</p>
      <p>
        <code>{error.message}</code>
      </p>
      <button type="button" className={button.secondary} onClick={reset}>
        Try again
      </button>
    </section>
  )
}
