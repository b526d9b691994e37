'use client'

import type { Me } from '@backstride/contract'
import Link from 'next/link'
import { useUploads } from '../../lib/upload/use-uploads.ts'
import english from '../../messages/en/upload.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import { DropZone } from './drop-zone.tsx'
import styles from './upload.module.css'
import { UploadList } from './upload-list.tsx'

/** Takes files and shows what becomes of each. `onSettled` is called when one has come to its end. */
export function UploadPanel({ me, onSettled }: { me: Me; onSettled: () => void }) {
  const t = useWords('upload', english)
  const { items, add, clear } = useUploads(onSettled)
  if (me.isDemo) return null
  return (
    <section className={styles.panel} aria-labelledby="upload">
      <h2 id="upload">{t('title')}</h2>
      <DropZone onFiles={add} hint={t('hint', { readable: t('readable') })} />
      <UploadList items={items} athleteId={me.athleteId} />
      <p className={styles.hint}>
        {t.rich('all', { link: (chunks) => <Link href="/imports/">{chunks}</Link> })}
      </p>
      {items.length > 0 && (
        <button type="button" className={button.quiet} onClick={clear}>
          {t('clear')}
        </button>
      )}
    </section>
  )
}
