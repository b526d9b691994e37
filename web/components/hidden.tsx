import type { ReactNode } from 'react'

/** The part of a message that is for readers only: `t.rich('key', { hidden })`. */
export function hidden(chunks: ReactNode): ReactNode {
  return <span className="visually-hidden">{chunks}</span>
}
