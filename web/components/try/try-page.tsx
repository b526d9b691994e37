'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { takeHanded } from '../../lib/handed-file.ts'
import { analyseOnDevice, type OnDeviceAnswer } from '../../lib/on-device.ts'
import { READABLE } from '../../lib/readable.ts'
import { adviceOn, placeOf } from '../../lib/upload/advice.ts'
import { refusalOf } from '../../lib/upload/upload-state.ts'
import { Loading } from '../loading.tsx'
import notice from '../notice.module.css'
import page from '../page.module.css'
import { DropZone } from '../upload/drop-zone.tsx'
import { WorkoutView } from '../workout/workout-view.tsx'

type Attempt =
  | { state: 'none' }
  | { state: 'busy'; fileName: string }
  | { state: 'answered'; fileName: string; answer: OnDeviceAnswer }

/** A file analysed in this browser, without an account and without sending it anywhere. */
export function TryPage() {
  const [attempt, setAttempt] = useState<Attempt>({ state: 'none' })
  const take = async ([file]: readonly File[]) => {
    if (!file) return
    setAttempt({ state: 'busy', fileName: file.name })
    setAttempt({ state: 'answered', fileName: file.name, answer: await answerFor(file) })
  }
  const takeOver = useEffectEvent(() => take([takeHanded()].flatMap((file) => file ?? [])))
  useEffect(() => {
    takeOver()
  }, [])
  return (
    <div className={page.page}>
      <header className={page.title}>
        {attempt.state === 'answered' ? <p>On this device only</p> : <h1>Try a file, without an account</h1>}
        <p>
          The file is read and analysed in this browser. Nothing is uploaded, and closing the page forgets it.
        </p>
      </header>
      <DropZone isSingle onFiles={take} hint={`${READABLE}. It stays on this device.`} />
      {attempt.state === 'busy' && <Loading what={attempt.fileName} height="tall" />}
      {attempt.state === 'answered' && <Answer answer={attempt.answer} fileName={attempt.fileName} />}
    </div>
  )
}

function Answer({ answer, fileName }: { answer: OnDeviceAnswer; fileName: string }) {
  if (answer.status === 'failed') {
    const place = placeOf(answer.error)
    return (
      <section className={`${notice.notice} ${notice.error}`} role="alert">
        <h1>{fileName} could not be read</h1>
        <p>
          {answer.error.message} {place && `It broke ${place}.`} <code>{answer.error.code}</code>
        </p>
        <p>{adviceOn(answer.error)}</p>
      </section>
    )
  }
  return (
    <WorkoutView
      key={fileName}
      analysis={answer.analysis}
      series={answer.series}
      fileName={fileName}
      timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      who="You"
    />
  )
}

async function answerFor(file: File): Promise<OnDeviceAnswer> {
  const error = refusalOf(file)
  if (error) return { status: 'failed', error }
  try {
    return await analyseOnDevice(file)
  } catch (cause) {
    const message = `The analysis stopped unexpectedly: ${cause instanceof Error ? cause.message : cause}`
    return { status: 'failed', error: { code: 'INTERNAL', message } }
  }
}
