'use client'

import type { InvitationOffer, Me } from '@backstride/contract'
import { ApiProblem } from '@backstride/contract/api-problem'
import { type FormEvent, useEffect, useState } from 'react'
import { codeAtHand, forgetCode, keepCode } from '../../lib/invitation-code.ts'
import { api } from '../../lib/session.ts'
import { useResource } from '../../lib/use-resource.ts'
import english from '../../messages/en/invitation.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import { Loading } from '../loading.tsx'
import notice from '../notice.module.css'
import page from '../page.module.css'
import { Problem } from '../problem.tsx'
import styles from '../settings/settings.module.css'
import { SignedIn } from '../signed-in.tsx'
import { Offer } from './offer.tsx'

/** Where the link of an invitation leads: what is offered, and the choice to accept it. */
export function InvitationPage() {
  useEffect(keepCode, [])
  return (
    <div className={page.page}>
      <SignedIn>{(me) => <Invitation me={me} />}</SignedIn>
    </div>
  )
}

function Invitation({ me }: { me: Me }) {
  const t = useWords('invitation', english)
  const [code, setCode] = useState(codeAtHand)
  const another = () => {
    forgetCode()
    setCode('')
  }
  return (
    <>
      <header className={page.title}>
        <h1>{t('title')}</h1>
      </header>
      {code === '' ? <CodeForm onCode={setCode} /> : <Offered code={code} me={me} onAnother={another} />}
    </>
  )
}

function CodeForm({ onCode }: { onCode: (code: string) => void }) {
  const t = useWords('invitation', english)
  const read = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onCode(String(new FormData(event.currentTarget).get('code') ?? ''))
  }
  return (
    <form className={styles.section} onSubmit={read}>
      <div className={styles.field}>
        <label htmlFor="code">{t('code')}</label>
        <input
          id="code"
          name="code"
          required
          minLength={12}
          maxLength={32}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby="code-hint"
        />
        <span className={styles.hint} id="code-hint">
          {t('codeHint')}
        </span>
      </div>
      <button className={button.primary} type="submit">
        {t('see')}
      </button>
    </form>
  )
}

interface OfferedProps {
  readonly code: string
  readonly me: Me
  readonly onAnother: () => void
}

function Offered({ code, me, onAnother }: OfferedProps) {
  const t = useWords('invitation', english)
  const { resource, reload } = useResource<InvitationOffer>(code, () =>
    api('readInvitation', { body: { code } }),
  )
  if (resource.state === 'loading') return <Loading what={t('what')} height="short" />
  if (resource.state === 'failed') {
    return isNoInvitation(resource.error) ? (
      <NoInvitation onAnother={onAnother} />
    ) : (
      <Problem error={resource.error} onRetry={reload} />
    )
  }
  return <Offer offer={resource.value} code={code} me={me} />
}

function isNoInvitation(error: unknown): boolean {
  return error instanceof ApiProblem && ['NOT_FOUND', 'INVALID_REQUEST'].includes(error.problem.code)
}

function NoInvitation({ onAnother }: { onAnother: () => void }) {
  const t = useWords('invitation', english)
  return (
    <section className={notice.notice} role="alert">
      <h2>{t('nothing')}</h2>
      <p>{t('nothingAdvice')}</p>
      <button type="button" className={button.secondary} onClick={onAnother}>
        {t('type')}
      </button>
    </section>
  )
}
