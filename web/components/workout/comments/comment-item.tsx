import type { Comment } from '@backstride/contract'
import { useState } from 'react'
import english from '../../../messages/en/workout.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { Confirm } from '../../confirm.tsx'
import { hidden } from '../../hidden.tsx'
import { CommentForm } from './comment-form.tsx'
import styles from './comments.module.css'

interface CommentItemProps {
  readonly comment: Comment
  readonly when: string
  readonly onText: (text: string) => Promise<void>
  readonly onDelete: () => Promise<void>
}

/** One comment; its author can change it and take it back. */
export function CommentItem({ comment, when, onText, onDelete }: CommentItemProps) {
  const t = useWords('workout', english)
  const [isEditing, setIsEditing] = useState(false)
  const { authorName, text, editedAt, isOwn } = comment
  const save = async (changed: string) => {
    await onText(changed)
    setIsEditing(false)
  }
  return (
    <li className={styles.item}>
      <p className={styles.head}>
        <strong>{authorName}</strong>
        <span>{editedAt === null ? when : t('comments.changedSince', { when })}</span>
      </p>
      {isEditing ? (
        <CommentForm
          label={t('comments.changeLabel')}
          submit={t('comments.save')}
          initial={text}
          onText={save}
        />
      ) : (
        <p className={styles.text}>{text}</p>
      )}
      {isOwn && (
        <div className={button.row}>
          <button
            type="button"
            className={button.quiet}
            aria-expanded={isEditing}
            onClick={() => setIsEditing(!isEditing)}
          >
            {t.rich('comments.change', {
              when,
              hidden,
            })}
          </button>
          <Confirm
            label={t('comments.remove')}
            about={t('comments.about', { when })}
            question={t('comments.question')}
            yes={t('comments.yes')}
            onYes={onDelete}
          />
        </div>
      )}
    </li>
  )
}
