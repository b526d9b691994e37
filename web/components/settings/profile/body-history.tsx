import type { Me, ProfileVersionBody } from '@backstride/contract'
import Link from 'next/link'
import { useRef, useState } from 'react'
import { api } from '../../../lib/session.ts'
import type { Units } from '../../../lib/units.ts'
import { useResource } from '../../../lib/use-resource.ts'
import english from '../../../messages/en/settings.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { Loading } from '../../loading.tsx'
import { Problem } from '../../problem.tsx'
import { VersionForm } from './version-form.tsx'
import { VersionTable } from './version-table.tsx'

interface BodyHistoryProps {
  readonly me: Me
  readonly units: Units
  /** Another one looks again. */
  readonly version: number
  readonly onChanged: () => Promise<void>
}

/** The body as it was from each day on, to be completed and put right. */
export function BodyHistory({ me, units, version, onChanged }: BodyHistoryProps) {
  const t = useWords('settings', english)
  const { resource, reload } = useResource('profiles', () => api('listProfiles'), version)
  // What is being edited; no day for one that is added.
  const [edited, setEdited] = useState<{ readonly version?: ProfileVersionBody }>()
  const versions = resource.state === 'ready' ? resource.value.items : []
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setEdited(undefined)
    opener.current?.focus()
  }
  const saved = async () => {
    await onChanged()
    close()
  }
  return (
    <>
      <h3 id="history">{t('history.title')}</h3>
      <p>{t.rich('history.note', { link: (chunks) => <Link href="/reanalysis/">{chunks}</Link> })}</p>
      {resource.state === 'loading' && <Loading what={t('history.what')} height="short" />}
      {resource.state === 'failed' && <Problem error={resource.error} onRetry={reload} />}
      {resource.state === 'ready' && (
        <VersionTable
          versions={versions}
          units={units}
          isFixed={me.isDemo}
          onEdit={(each) => setEdited({ version: each })}
          onDeleted={onChanged}
        />
      )}
      {!me.isDemo && (
        <button type="button" className={button.secondary} ref={opener} onClick={() => setEdited({})}>
          {t('history.add')}
        </button>
      )}
      {edited && (
        <VersionForm
          key={edited.version?.effectiveFrom ?? ''}
          me={me}
          units={units}
          versions={versions}
          edited={edited.version}
          onSaved={saved}
          onClose={close}
        />
      )}
    </>
  )
}
