'use client'

import Link from 'next/link'
import button from '../components/button.module.css'
import page from '../components/page.module.css'
import english from '../messages/en/parts.json'
import { useWords } from '../messages/words.ts'

export default function NotFound() {
  const t = useWords('parts', english)
  return (
    <div className={page.page}>
      <header className={page.title}>
        <h1>{t('noPage')}</h1>
        <p>{t('noPageAdvice')}</p>
      </header>
      <p>
        <Link className={button.secondary} href="/">
          {t('toStart')}
        </Link>
      </p>
    </div>
  )
}
