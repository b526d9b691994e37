import { ApiProblem } from '@backstride/contract/api-problem'
import type { Words } from '../messages/words.ts'

export interface Explanation {
  readonly title: string
  /** What to do next. */
  readonly advice: string
}

/** What an error of a call means to a person. What has no words here is told in those of the API, which are English. */
export function explain(error: unknown, t: Words<'problems'>): Explanation {
  if (!(error instanceof ApiProblem)) {
    // `fetch` throws a TypeError when nothing answers.
    const kind = error instanceof TypeError ? 'OFFLINE' : 'BROKEN'
    return { title: t(`${kind}.title`), advice: t(`${kind}.advice`) }
  }
  const { code, detail } = error.problem
  switch (code) {
    case 'INVALID_REQUEST':
    case 'CONFLICT':
    case 'TOO_LARGE':
      return { title: t(`${code}.title`), advice: detail }
    default:
      return { title: t(`${code}.title`), advice: t(`${code}.advice`) }
  }
}
