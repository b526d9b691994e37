import type { Comment, Me } from '@backstride/contract'
import { api } from '../../../lib/session.ts'
import { useFormat } from '../../../lib/use-format.ts'
import type { Ids } from '../../../lib/use-ids.ts'
import { useResource } from '../../../lib/use-resource.ts'
import english from '../../../messages/en/workout.json'
import { useWords } from '../../../messages/words.ts'
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
  const t = useWords('workout', english)
  const params = { athleteId, workoutId }
  const { resource, reload } = useResource(`${athleteId} ${workoutId}`, () => api('listComments', { params }))
  return (
    <section className={view.panel} aria-labelledby="comments">
      <h2 id="comments">{t('comments.title')}</h2>
      {resource.state === 'loading' && <Loading what={t('comments.what')} height="short" />}
      {resource.state === 'failed' && <Problem error={resource.error} onRetry={reload} />}
      {resource.state === 'ready' && (
        <List comments={resource.value.items} params={params} timeZone={timeZone} onChanged={reload} />
      )}
      {!me.isDemo && (
        <CommentForm
          label={t('comments.write')}
          submit={t('comments.send')}
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
  const t = useWords('workout', english)
  const format = useFormat()
  if (comments.length === 0) return <p className={view.note}>{t('comments.none')}</p>
  return (
    <ol className={styles.list} aria-label={t('comments.title')}>
      {comments.map((comment) => (
        <CommentItem
          key={comment.id}
          comment={comment}
          when={format.dayAndTime(comment.createdAt, timeZone)}
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
