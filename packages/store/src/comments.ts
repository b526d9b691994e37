import { change, type Entry, LAST, type Table } from './table.ts'

/** What somebody wrote about a workout. */
export interface CommentRecord {
  readonly athleteId: string
  readonly workoutId: string
  /** Sorts by creation. */
  readonly commentId: string
  readonly authorId: string
  readonly text: string
  readonly createdAt: string
  readonly editedAt: string | null
}

type CommentKey = Pick<CommentRecord, 'athleteId' | 'workoutId' | 'commentId'>

export interface Comments {
  putComment(comment: CommentRecord): Promise<void>
  getComment(key: CommentKey): Promise<CommentRecord | undefined>
  /** Oldest first. */
  listComments(athleteId: string, workoutId: string): Promise<CommentRecord[]>
  /** The comment after the change; undefined when there is none. */
  editComment(key: CommentKey, text: string, editedAt: string): Promise<CommentRecord | undefined>
  deleteComment(key: CommentKey): Promise<void>
}

export function comments(table: Table): Comments {
  return {
    async putComment(comment) {
      await table.put(commentEntry(comment), 0)
    },

    async getComment(key) {
      return (await table.get<CommentRecord>(commentKey(key)))?.data
    },

    async listComments(athleteId, workoutId) {
      const { pk, sk } = commentKey({ athleteId, workoutId, commentId: '' })
      const found = await table.query<CommentRecord>({ pk, from: sk, to: `${sk}${LAST}` })
      return found.map(({ data }) => data)
    },

    editComment(key, text, editedAt) {
      const next = (there?: CommentRecord) => there && { ...there, text, editedAt }
      return change(table, { key: commentKey(key), entryOf: commentEntry, next })
    },

    deleteComment(key) {
      return table.remove(commentKey(key))
    },
  }
}

function commentKey({ athleteId, workoutId, commentId }: CommentKey) {
  return { pk: `ATHLETE#${athleteId}`, sk: `COMMENT#${workoutId}#${commentId}` }
}

function commentEntry(data: CommentRecord): Entry<CommentRecord> {
  return { ...commentKey(data), data }
}
