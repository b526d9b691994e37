import type { Comment } from '@backstride/contract'
import type { AthleteRecord, CommentRecord } from '@backstride/store'
import { newTimedId } from '../../new-id.ts'
import { ApiError } from '../api-error.ts'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'
import { namesOf } from '../grants/names.ts'

type CommentRoute = 'listComments' | 'createComment' | 'editComment' | 'deleteComment'

/** Longer is a conversation that should be held; it also bounds what one workout can hold. */
const MAX_COMMENTS = 200

export function commentHandlers(deps: ApiDeps): Handlers<CommentRoute> {
  const { store, now } = deps
  const checkWorkout = async (athleteId: string, workoutId: string) => {
    const workout = await store.getWorkout(athleteId, workoutId)
    if (!workout) throw new ApiError('NOT_FOUND', 'There is no such workout.')
  }

  return {
    listComments: async ({ caller, params: { athleteId, workoutId } }) => {
      await checkWorkout(athleteId, workoutId)
      return { items: await bodiesOf(deps, caller, await store.listComments(athleteId, workoutId)) }
    },

    createComment: async ({ caller, params: { athleteId, workoutId }, body: { text } }) => {
      await checkWorkout(athleteId, workoutId)
      if ((await store.listComments(athleteId, workoutId)).length >= MAX_COMMENTS) {
        throw new ApiError('CONFLICT', `There are ${MAX_COMMENTS} comments on this workout already.`)
      }
      const comment: CommentRecord = {
        athleteId,
        workoutId,
        commentId: newTimedId(now()),
        authorId: caller.athleteId,
        text,
        createdAt: now().toISOString(),
        editedAt: null,
      }
      await store.putComment(comment)
      return bodyOf(deps, caller, comment)
    },

    editComment: async ({ caller, params, body: { text } }) => {
      checkAuthor(await store.getComment(params), caller)
      const comment = await store.editComment(params, text, now().toISOString())
      if (!comment) throw noComment()
      return bodyOf(deps, caller, comment)
    },

    deleteComment: async ({ caller, params }) => {
      checkAuthor(await store.getComment(params), caller)
      await store.deleteComment(params)
      return undefined
    },
  }
}

function checkAuthor(comment: CommentRecord | undefined, { athleteId }: AthleteRecord): void {
  if (!comment) throw noComment()
  if (comment.authorId !== athleteId) throw new ApiError('FORBIDDEN', 'Somebody else wrote this comment.')
}

async function bodyOf(deps: ApiDeps, caller: AthleteRecord, comment: CommentRecord): Promise<Comment> {
  const [body] = await bodiesOf(deps, caller, [comment])
  return body
}

async function bodiesOf(
  deps: ApiDeps,
  caller: AthleteRecord,
  comments: readonly CommentRecord[],
): Promise<Comment[]> {
  const nameOf = await namesOf(
    deps,
    comments.map(({ authorId }) => authorId),
  )
  return comments.map(({ commentId, authorId, text, createdAt, editedAt }) => ({
    id: commentId,
    authorId,
    authorName: nameOf(authorId),
    text,
    createdAt,
    editedAt,
    isOwn: authorId === caller.athleteId,
  }))
}

function noComment(): ApiError {
  return new ApiError('NOT_FOUND', 'There is no such comment.')
}
