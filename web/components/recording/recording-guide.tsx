'use client'

import Link from 'next/link'
import english from '../../messages/en/recording.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import page from '../page.module.css'
import styles from './recording-guide.module.css'

/** Whether a heading can be had: from the device as it is, with an extra app or field, or not at all (docs/formats.md). */
const FAMILIES = {
  recorder: 'yes',
  sensorLogger: 'yes',
  osmAnd: 'yes',
  otherApps: 'yes',
  beside: 'yes',
  garmin: 'app',
  apple: 'app',
  wearOs: 'no',
  others: 'no',
  services: 'no',
} as const

const NAMES = Object.keys(FAMILIES) as (keyof typeof FAMILIES)[]
const ALWAYS = ['wear', 'open', 'iron'] as const

/** How to have a heading in the file, for each family of devices, and what the file then holds. */
export function RecordingGuide() {
  const t = useWords('recording', english)
  return (
    <div className={page.page}>
      <header className={page.title}>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
      </header>
      <div className={button.row}>
        <Link className={button.primary} href="/record/">
          {t('record')}
        </Link>
      </div>
      <section className={styles.always}>
        <h2>{t('alwaysTitle')}</h2>
        <ul>
          {ALWAYS.map((rule) => (
            <li key={rule}>{t(`always.${rule}`)}</li>
          ))}
        </ul>
      </section>
      <div className={styles.families}>
        {NAMES.map((name) => (
          <Family key={name} name={name} />
        ))}
      </div>
      <p>{t('field')}</p>
    </div>
  )
}

function Family({ name }: { name: keyof typeof FAMILIES }) {
  const t = useWords('recording', english)
  const verdict = FAMILIES[name]
  return (
    <section className={styles.family} id={name}>
      <h2>{t(`${name}.name`)}</h2>
      <p className={`${styles.verdict} ${styles[verdict]}`}>{t(`verdict.${verdict}`)}</p>
      <dl>
        <dt>{t('set')}</dt>
        <dd>{t(`${name}.set`)}</dd>
        <dt>{t('file')}</dt>
        <dd>{t(`${name}.file`)}</dd>
      </dl>
    </section>
  )
}
