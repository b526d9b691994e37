'use client'

import type { Me, Upload } from '@backstride/contract'
import Link from 'next/link'
import { useState } from 'react'
import { api } from '../../lib/session.ts'
import { entriesOf } from '../../lib/upload/upload-log.ts'
import { useUploadLog } from '../../lib/upload/use-upload-log.ts'
import { useAction } from '../../lib/use-action.ts'
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
  return (
    <SignedIn>
      {(me) => (
        <div className={page.page}>
          <nav aria-label="Up">
            <Link href="/workouts/">← All workouts</Link>
          </nav>
          <header className={page.title}>
            <h1>Files you sent</h1>
            <p>Newest first. The originals are kept, also of those that could not be read.</p>
          </header>
          <Log me={me} />
        </div>
      )}
    </SignedIn>
  )
}

function Log({ me }: { me: Me }) {
  const { uploads, failure, tell } = useUploadLog()
  if (!uploads) {
    if (failure === undefined) return <Loading what="the files" height="tall" />
    return <Problem error={failure} onRetry={() => location.reload()} />
  }
  if (uploads.length === 0) return <p>Nothing was sent yet.</p>
  return (
    <>
      <ol className={styles.log} aria-label="Files">
        {entriesOf(uploads).map((entry) => (
          <ImportItem key={entry.upload.id} entry={entry} me={me} onChange={(upload) => tell([upload])} />
        ))}
      </ol>
      {failure !== undefined && (
        <p role="status">No connection at the moment; changes come as soon as there is one.</p>
      )}
      <Earlier onMore={tell} />
    </>
  )
}

function Earlier({ onMore }: { onMore: (uploads: readonly Upload[]) => void }) {
  const [cursor, setCursor] = useState<string | null | undefined>()
  const { outcome, run } = useAction()
  const more = async () => {
    const { items, nextCursor } = await api('listUploads', {
      query: { limit: 100, ...(cursor && { cursor }) },
    })
    onMore(items)
    setCursor(nextCursor)
  }
  if (cursor === null) return <p className={styles.end}>These are all.</p>
  return (
    <div className={button.row}>
      <button
        type="button"
        className={button.secondary}
        disabled={outcome.state === 'busy'}
        onClick={() => run(more)}
      >
        Show earlier files
      </button>
      <OutcomeText outcome={outcome} done="" />
    </div>
  )
}
