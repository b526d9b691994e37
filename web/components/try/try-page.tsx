'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { takeHanded } from '../../lib/handed-file.ts'
import { analyseOnDevice, type OnDeviceAnswer } from '../../lib/on-device.ts'
import { refusalOf } from '../../lib/upload/upload-state.ts'
import { useFileErrors } from '../../lib/upload/use-file-errors.ts'
import english from '../../messages/en/try.json'
import uploads from '../../messages/en/upload.json'
import { useWords, type Words } from '../../messages/words.ts'
import { Loading } from '../loading.tsx'
import notice from '../notice.module.css'
import page from '../page.module.css'
import { DropZone } from '../upload/drop-zone.tsx'
import { WorkoutViewLater } from '../workout/workout-view-later.tsx'

type Attempt =
  | { state: 'none' }
  | { state: 'busy'; fileName: string }
  | { state: 'answered'; fileName: string; answer: OnDeviceAnswer }

/** A file analysed in this browser, without an account and without sending it anywhere. */
export function TryPage() {
  const t = useWords('try', english)
  const upload = useWords('upload', uploads)
  const [attempt, setAttempt] = useState<Attempt>({ state: 'none' })
  const take = async ([file]: readonly File[]) => {
    if (!file) return
    setAttempt({ state: 'busy', fileName: file.name })
    setAttempt({ state: 'answered', fileName: file.name, answer: await answerFor(file, t) })
  }
  const takeOver = useEffectEvent(() => take([takeHanded()].flatMap((file) => file ?? [])))
  useEffect(() => {
    takeOver()
  }, [])
  return (
    <div className={page.page}>
      <header className={page.title}>
        {attempt.state === 'answered' ? <p>{t('here')}</p> : <h1>{t('title')}</h1>}
        <p>{t('note')}</p>
      </header>
      <DropZone isSingle onFiles={take} hint={upload('hintTry', { readable: upload('readable') })} />
      {attempt.state === 'busy' && <Loading what={attempt.fileName} height="tall" />}
      {attempt.state === 'answered' && <Answer answer={attempt.answer} fileName={attempt.fileName} />}
    </div>
  )
}

function Answer({ answer, fileName }: { answer: OnDeviceAnswer; fileName: string }) {
  const t = useWords('try', english)
  const { whyOf, brokeAt, adviceOn } = useFileErrors()
  if (answer.status === 'failed') {
    return (
      <section className={`${notice.notice} ${notice.error}`} role="alert">
        <h1>{t('unreadable', { file: fileName })}</h1>
        <p>
          {whyOf(answer.error)} {brokeAt(answer.error)} <code>{answer.error.code}</code>
        </p>
        <p>{adviceOn(answer.error)}</p>
      </section>
    )
  }
  return (
    <WorkoutViewLater
      key={fileName}
      analysis={answer.analysis}
      series={answer.series}
      fileName={fileName}
      timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      who={null}
    />
  )
}

async function answerFor(file: File, t: Words<'try'>): Promise<OnDeviceAnswer> {
  const error = refusalOf(file)
  if (error) return { status: 'failed', error }
  try {
    return await analyseOnDevice(file)
  } catch (cause) {
    const message = t('stopped', { why: cause instanceof Error ? cause.message : String(cause) })
    return { status: 'failed', error: { code: 'STOPPED', message } }
  }
}
