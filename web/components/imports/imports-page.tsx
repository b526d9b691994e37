'use client'

import type { Me, Upload } from '@backstride/contract'
import Link from 'next/link'
import { useState } from 'react'
import { api } from '../../lib/session.ts'
import { entriesOf } from '../../lib/upload/upload-log.ts'
import { useUploadLog } from '../../lib/upload/use-upload-log.ts'
import { useAction } from '../../lib/use-action.ts'
import english from '../../messages/en/imports.json'
import parts from '../../messages/en/parts.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import { Loading } from '../loading.tsx'
import { OutcomeText } from '../outcome-text.tsx'
import page from '../page.module.css'
import { Problem } from '../problem.tsx'
import { SignedIn } from '../signed-in.tsx'
import { ImportItem } from './import-item.tsx'
import styles from './imports.module.css'

/** Every file that was ever sent, and what became of it. */
export function ImportsPage() {
  const t = useWords('imports', english)
  const part = useWords('parts', parts)
  return (
    <SignedIn>
      {(me) => (
        <div className={page.page}>
          <nav aria-label={part('up')}>
            <Link href="/workouts/">← {part('allWorkouts')}</Link>
          </nav>
          <header className={page.title}>
            <h1>{t('title')}</h1>
            <p>
              {t('note')} <Link href="/guide/">{t('guide')}</Link>
            </p>
          </header>
          <Log me={me} />
        </div>
      )}
    </SignedIn>
  )
}

function Log({ me }: { me: Me }) {
  const t = useWords('imports', english)
  const { uploads, failure, tell } = useUploadLog()
  if (!uploads) {
    if (failure === undefined) return <Loading what={t('what')} height="tall" />
    return <Problem error={failure} onRetry={() => location.reload()} />
  }
  if (uploads.length === 0) return <p>{t('none')}</p>
  return (
    <>
      <ol className={styles.log} aria-label={t('label')}>
        {entriesOf(uploads).map((entry) => (
          <ImportItem key={entry.upload.id} entry={entry} me={me} onChange={(upload) => tell([upload])} />
        ))}
      </ol>
      {failure !== undefined && <p role="status">{t('offline')}</p>}
      <Earlier onMore={tell} />
    </>
  )
}

function Earlier({ onMore }: { onMore: (uploads: readonly Upload[]) => void }) {
  const t = useWords('imports', english)
  const [cursor, setCursor] = useState<string | null | undefined>()
  const { outcome, run } = useAction()
  const more = async () => {
    const { items, nextCursor } = await api('listUploads', {
      query: { limit: 100, ...(cursor && { cursor }) },
    })
    onMore(items)
    setCursor(nextCursor)
  }
  if (cursor === null) return <p className={styles.end}>{t('all')}</p>
  return (
    <div className={button.row}>
      <button
        type="button"
        className={button.secondary}
        disabled={outcome.state === 'busy'}
        onClick={() => run(more)}
      >
        {t('earlier')}
      </button>
      <OutcomeText outcome={outcome} done="" />
    </div>
  )
}
