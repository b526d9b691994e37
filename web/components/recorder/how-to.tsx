import Link from 'next/link'
import english from '../../messages/en/recorder.json'
import { useWords } from '../../messages/words.ts'
import notice from '../notice.module.css'
import styles from './recorder.module.css'

/** How to wear the phone and begin, and how to stay safe. */
export function HowTo() {
  const t = useWords('recorder', english)
  return (
    <div className={styles.advice}>
      <section className={notice.notice}>
        <h2>{t('howTitle')}</h2>
        <ol>
          <li>{t('howWear')}</li>
          <li>{t('howOpen')}</li>
          <li>{t('howScreen')}</li>
        </ol>
      </section>
      <section className={notice.notice}>
        <h2>{t('safetyTitle')}</h2>
        <ul>
          <li>{t('safetyLook')}</li>
          <li>{t('safetyPlace')}</li>
          <li>{t('safetyNot')}</li>
        </ul>
      </section>
      <p className={styles.hint}>{t('magnetic')}</p>
      <p className={styles.hint}>
        {t('install')} <Link href="/guide/">{t('guide')}</Link>
      </p>
    </div>
  )
}
