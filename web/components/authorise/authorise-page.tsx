'use client'

import type { Me } from '@backstride/contract'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import {
  type ApprovalRequest,
  answerUrl,
  forgetRequest,
  keepRequest,
  requestAtHand,
} from '../../lib/approval.ts'
import { api } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import english from '../../messages/en/authorise.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import notice from '../notice.module.css'
import { OutcomeText } from '../outcome-text.tsx'
import page from '../page.module.css'
import styles from '../settings/settings.module.css'
import { SignedIn } from '../signed-in.tsx'

/** Where `backstride login` sends the browser: what the program asks for, the choice, and afterwards how it went. */
export function AuthorisePage() {
  useEffect(keepRequest, [])
  return (
    <div className={page.page}>
      <SignedIn>{(me) => <Authorise me={me} />}</SignedIn>
    </div>
  )
}

function Authorise({ me }: { me: Me }) {
  const t = useWords('authorise', english)
  const [ending] = useState(() => /^#(done|refused)$/.exec(location.hash)?.[1])
  const [request] = useState(requestAtHand)
  useEffect(() => {
    if (ending !== undefined) forgetRequest()
  }, [ending])
  if (ending === 'done') return <Told title={t('done')} text={t('doneText')} />
  if (ending === 'refused') return <Told title={t('refused')} text={t('refusedText')} />
  if (!request) return <Told title={t('nothing')} text={t('nothingText')} />
  if (me.isDemo) return <Told title={t('demo')} text={t('demoText')} />
  return <Question request={request} me={me} />
}

function Told({ title, text }: { title: string; text: string }) {
  return (
    <section className={notice.notice} role="status">
      <h1>{title}</h1>
      <p>{text}</p>
    </section>
  )
}

function Question({ request, me }: { request: ApprovalRequest; me: Me }) {
  const t = useWords('authorise', english)
  const { outcome, run } = useAction()
  const allow = () =>
    run(async () => {
      const name = `backstride, ${request.name}`.slice(0, 80)
      const { secret } = await api('createToken', { body: { name, scopes: ['upload', 'read'] } })
      location.assign(await answerUrl(request, secret))
    })
  const refuse = () => run(async () => location.assign(await answerUrl(request)))
  return (
    <>
      <header className={page.title}>
        <h1>{t('title')}</h1>
        <p>{t('who', { machine: request.name, name: me.name })}</p>
      </header>
      <section className={styles.section} aria-labelledby="may">
        <h2 id="may">{t('may')}</h2>
        <ul>
          <li>{t('send')}</li>
          <li>{t('read')}</li>
        </ul>
        <p>{t('mayNot')}</p>
        <p className={styles.sub}>
          {t.rich('end', { link: (chunks) => <Link href="/settings/">{chunks}</Link> })}
        </p>
        <p>{t('onlyIf')}</p>
        <div className={button.row}>
          <button
            type="button"
            className={button.primary}
            disabled={outcome.state === 'busy'}
            onClick={allow}
          >
            {t('allow')}
          </button>
          <button type="button" className={button.quiet} disabled={outcome.state === 'busy'} onClick={refuse}>
            {t('refuse')}
          </button>
        </div>
        <OutcomeText outcome={outcome} done={t('goBack')} />
      </section>
    </>
  )
}
