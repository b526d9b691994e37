import { type FormEvent, useId } from 'react'
import { useAction } from '../../../lib/use-action.ts'
import english from '../../../messages/en/workout.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { OutcomeText } from '../../outcome-text.tsx'
import styles from './comments.module.css'

interface CommentFormProps {
  readonly label: string
  readonly submit: string
  readonly initial: string
  readonly onText: (text: string) => Promise<void>
}

/** A field for a text and a button that sends it; what was typed stays until it has arrived. */
export function CommentForm({ label, submit, initial, onText }: CommentFormProps) {
  const t = useWords('workout', english)
  const id = useId()
  const { outcome, run } = useAction()
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    run(async () => {
      await onText(String(new FormData(form).get('text') ?? ''))
      form.reset()
    })
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} name="text" rows={3} required maxLength={2000} defaultValue={initial} />
      <div className={button.row}>
        <button type="submit" className={button.secondary} disabled={outcome.state === 'busy'}>
          {submit}
        </button>
        <OutcomeText outcome={outcome} done={t('comments.sent')} />
      </div>
    </form>
  )
}
