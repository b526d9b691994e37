import { useCallback, useReducer } from 'react'
import { sendFile } from './send-file.ts'
import { afterEvent, isSettled, type UploadEvent, type UploadState } from './upload-state.ts'

/** Files sent at the same time: enough to fill a home connection, few enough to keep each one's progress moving. */
const AT_ONCE = 3

export interface UploadItem {
  readonly key: number
  readonly fileName: string
  readonly sizeBytes: number
  readonly state: UploadState
}

type Action =
  | { readonly type: 'added'; readonly items: readonly UploadItem[] }
  | { readonly type: 'told'; readonly key: number; readonly event: UploadEvent }
  | { readonly type: 'cleared' }

let nextKey = 0

/**
 * The files of this visit. `add` sends them, a few at a time; `onSettled` is called whenever one has come to its end.
 * With `companionOf` they make no workouts but lend that one their compass.
 */
export function useUploads(onSettled: () => void, companionOf?: string) {
  const [items, dispatch] = useReducer(afterAction, [])
  const add = useCallback(
    async (files: readonly File[]) => {
      const waiting = files.map((file) => ({ key: nextKey++, file }))
      dispatch({ type: 'added', items: waiting.map(itemOf) })
      const worker = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const { key, file } = next
          await sendFile(file, (event) => dispatch({ type: 'told', key, event }), companionOf)
          onSettled()
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, worker))
    },
    [onSettled, companionOf],
  )
  const clear = useCallback(() => dispatch({ type: 'cleared' }), [])
  return { items, add, clear }
}

function itemOf({ key, file }: { key: number; file: File }): UploadItem {
  return { key, fileName: file.name, sizeBytes: file.size, state: { stage: 'checking' } }
}

function afterAction(items: readonly UploadItem[], action: Action): readonly UploadItem[] {
  switch (action.type) {
    case 'added':
      return [...items, ...action.items]
    case 'told':
      return items.map((item) =>
        item.key === action.key ? { ...item, state: afterEvent(item.state, action.event) } : item,
      )
    case 'cleared':
      return items.filter(({ state }) => !isSettled(state))
  }
}
