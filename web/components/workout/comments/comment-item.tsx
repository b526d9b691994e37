import type { Comment } from '@backstride/contract'
import { useState } from 'react'
import button from '../../button.module.css'
import { Confirm } from '../../confirm.tsx'
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
        <span>
          {when}
          {editedAt !== null && ', changed since'}
        </span>
      </p>
      {isEditing ? (
        <CommentForm label="Change your comment" submit="Save" initial={text} onText={save} />
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
            Change<span className="visually-hidden"> your comment of {when}</span>
          </button>
          <Confirm
            label="Remove"
            about={`your comment of ${when}`}
            question="Remove this comment for everybody?"
            yes="Yes, remove it"
            onYes={onDelete}
          />
        </div>
      )}
    </li>
  )
}
