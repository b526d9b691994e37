import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useAction } from '../lib/use-action.ts'
import english from '../messages/en/parts.json'
import { useWords } from '../messages/words.ts'
import button from './button.module.css'
import styles from './confirm.module.css'
import { OutcomeText } from './outcome-text.tsx'

interface ConfirmProps {
  readonly label: string
  /** What it is about, for whoever hears the button without seeing its row. */
  readonly about?: string
  readonly question: string
  readonly yes: string
  readonly onYes: () => Promise<unknown>
  /** What is to be chosen with it. */
  readonly children?: ReactNode
}

/** A button for what cannot be taken back: it asks once, in place, with the harmless answer in reach first. */
export function Confirm({ label, about, question, yes, onYes, children }: ConfirmProps) {
  const t = useWords('parts', english)
  const [isAsking, setIsAsking] = useState(false)
  const { outcome, run, reset } = useAction()
  const [isKept, setIsKept] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const no = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone with the press; focus goes to what took its place.
  useEffect(() => {
    if (isAsking) no.current?.focus()
    else if (isKept) opener.current?.focus()
  }, [isAsking, isKept])
  if (!isAsking) {
    return (
      <button type="button" className={button.quiet} ref={opener} onClick={() => setIsAsking(true)}>
        {label}
        {about && <span className="visually-hidden"> {about}</span>}
      </button>
    )
  }
  const keep = () => {
    reset()
    setIsKept(true)
    setIsAsking(false)
  }
  return (
    <fieldset className={styles.question} disabled={outcome.state === 'busy'}>
      <legend>{question}</legend>
      {children}
      <div className={button.row}>
        <button type="button" className={button.secondary} onClick={() => run(onYes)}>
          {yes}
        </button>
        <button type="button" className={button.quiet} ref={no} onClick={keep}>
          {t('leaveIt')}
        </button>
      </div>
      <OutcomeText outcome={outcome} done={t('done')} />
    </fieldset>
  )
}
