import { useAction } from '../lib/use-action.ts'
import english from '../messages/en/parts.json'
import { useWords } from '../messages/words.ts'
import button from './button.module.css'
import styles from './copy-button.module.css'

/** A text to take along, in full, and a button that copies it. Without a clipboard it can still be selected. */
export function CopyButton({ name, text }: { name: string; text: string }) {
  const t = useWords('parts', english)
  const { outcome, run } = useAction()
  return (
    <div className={styles.copy}>
      <code>{text}</code>
      <button
        type="button"
        className={button.secondary}
        onClick={() => run(() => navigator.clipboard.writeText(text))}
      >
        {t('copy', { name })}
      </button>
      <span role="status">
        {outcome.state === 'done' && t('copied')}
        {outcome.state === 'failed' && t('cannotCopy')}
      </span>
    </div>
  )
}
