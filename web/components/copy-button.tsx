import { useAction } from '../lib/use-action.ts'
import button from './button.module.css'
import styles from './copy-button.module.css'

/** A text to take along, in full, and a button that copies it. Without a clipboard it can still be selected. */
export function CopyButton({ name, text }: { name: string; text: string }) {
  const { outcome, run } = useAction()
  return (
    <div className={styles.copy}>
      <code>{text}</code>
      <button
        type="button"
        className={button.secondary}
        onClick={() => run(() => navigator.clipboard.writeText(text))}
      >
        Copy {name}
      </button>
      <span role="status">
        {outcome.state === 'done' && 'Copied.'}
        {outcome.state === 'failed' && 'This browser does not let a page copy; select the text instead.'}
      </span>
    </div>
  )
}
