import type { Comment, Me } from '@backstride/contract'
import { dayAndTime } from '../../../lib/format-time.ts'
import { api } from '../../../lib/session.ts'
import type { Ids } from '../../../lib/use-ids.ts'
import { useResource } from '../../../lib/use-resource.ts'
import { Loading } from '../../loading.tsx'
import { Problem } from '../../problem.tsx'
import view from '../workout-view.module.css'
import { CommentForm } from './comment-form.tsx'
import { CommentItem } from './comment-item.tsx'
import styles from './comments.module.css'

interface CommentsProps {
  readonly ids: Ids
  readonly me: Me
  readonly timeZone: string
}

/** What the athlete and the coaches write under a workout. */
export function Comments({ ids: { athleteId, workoutId }, me, timeZone }: CommentsProps) {
  const params = { athleteId, workoutId }
  const { resource, reload } = useResource(`${athleteId} ${workoutId}`, () => api('listComments', { params }))
  return (
    <section className={view.panel} aria-labelledby="comments">
      <h2 id="comments">Comments</h2>
      {resource.state === 'loading' && <Loading what="comments" height="short" />}
      {resource.state === 'failed' && <Problem error={resource.error} onRetry={reload} />}
      {resource.state === 'ready' && (
        <List comments={resource.value.items} params={params} timeZone={timeZone} onChanged={reload} />
      )}
      {!me.isDemo && (
        <CommentForm
          label="Write a comment"
          submit="Send"
          initial=""
          onText={async (text) => {
            await api('createComment', { params, body: { text } })
            reload()
          }}
        />
      )}
    </section>
  )
}

interface ListProps {
  readonly comments: readonly Comment[]
  readonly params: { readonly athleteId: string; readonly workoutId: string }
  readonly timeZone: string
  readonly onChanged: () => void
}

function List({ comments, params, timeZone, onChanged }: ListProps) {
  if (comments.length === 0) return <p className={view.note}>Nobody has written anything yet.</p>
  return (
    <ol className={styles.list} aria-label="Comments">
      {comments.map((comment) => (
        <CommentItem
          key={comment.id}
          comment={comment}
          when={dayAndTime(comment.createdAt, timeZone)}
          onText={async (text) => {
            await api('editComment', { params: { ...params, commentId: comment.id }, body: { text } })
            onChanged()
          }}
          onDelete={async () => {
            await api('deleteComment', { params: { ...params, commentId: comment.id } })
            onChanged()
          }}
        />
      ))}
    </ol>
  )
}
