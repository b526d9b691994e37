'use client'

import type { ReactNode } from 'react'
import guide from '../messages/en/guide.json'
import english from '../messages/en/method.json'
import { useWords } from '../messages/words.ts'
import styles from './method.module.css'
import { HeadingGuide } from './workout/heading-guide.tsx'

/** How the figures are made, in short, each with its source. */
export function MethodPage() {
  const t = useWords('method', english)
  const how = useWords('guide', guide)
  return (
    <article className={styles.article}>
      <h1>{t('title')}</h1>
      <p className={styles.lead}>{t.rich('lead', { code: (chunks) => <code>{chunks}</code> })}</p>
      <Part id="direction" title={t('direction.title')}>
        <p>{t.rich('direction.how', { em })}</p>
        <p>{t('direction.never')}</p>
      </Part>
      <Part id="energy" title={t('energy.title')}>
        <p>{t.rich('energy.equivalent', { em })}</p>
        <p>{t.rich('energy.gross', { em })}</p>
        <p>{t('energy.interval')}</p>
        <p>{t('energy.heart')}</p>
      </Part>
      <Part id="heart" title={t('heart.title')}>
        <p>{t('heart.text')}</p>
      </Part>
      <Part id="record" title={how('title')}>
        <HeadingGuide />
      </Part>
      <Part id="safety" title={t('safety.title')}>
        <p>{t('safety.text')}</p>
      </Part>
    </article>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function em(chunks: ReactNode) {
  return <em>{chunks}</em>
}
