'use client'

import type { Me } from '@backstride/contract'
import Link from 'next/link'
import { READABLE } from '../../lib/readable.ts'
import { useUploads } from '../../lib/upload/use-uploads.ts'
import button from '../button.module.css'
import { DropZone } from './drop-zone.tsx'
import styles from './upload.module.css'
import { UploadList } from './upload-list.tsx'

/** Takes files and shows what becomes of each. `onSettled` is called when one has come to its end. */
export function UploadPanel({ me, onSettled }: { me: Me; onSettled: () => void }) {
  const { items, add, clear } = useUploads(onSettled)
  if (me.isDemo) return null
  return (
    <section className={styles.panel} aria-labelledby="upload">
      <h2 id="upload">Add workouts</h2>
      <DropZone
        onFiles={add}
        hint={`${READABLE}. Several at once, each up to 25 MB, or a zip up to 250 MB. The original is always kept.`}
      />
      <UploadList items={items} athleteId={me.athleteId} />
      <p className={styles.hint}>
        <Link href="/imports/">All files you sent</Link>, and what became of each
      </p>
      {items.length > 0 && (
        <button type="button" className={button.quiet} onClick={clear}>
          Clear what is finished
        </button>
      )}
    </section>
  )
}
