import { ApiProblem, type ProblemCode } from '@backstride/contract'

export interface Explanation {
  readonly title: string
  /** What to do next. */
  readonly advice: string
}

const EXPLANATIONS: Partial<Record<ProblemCode, Explanation>> = {
  SIGNED_OUT: { title: 'You are signed out', advice: 'Sign in again; nothing is lost.' },
  FORBIDDEN: {
    title: 'You have no access to this',
    advice: 'Only the athlete, or a coach the athlete has allowed, can see it. Ask the athlete to grant it.',
  },
  NOT_FOUND: {
    title: 'There is nothing at this address',
    advice: 'It may have been removed, it may be shared with you no longer, or the link may be incomplete.',
  },
  RATE_LIMITED: {
    title: 'Too many requests at once',
    advice: 'Wait a minute, then try again.',
  },
  INTERNAL: {
    title: 'Something went wrong on our side',
    advice: 'Your recordings are safe. Try again in a moment.',
  },
  UNAVAILABLE: {
    title: 'Backstride does not answer at the moment',
    advice: 'Your recordings are safe. Try again in a moment.',
  },
}

const OFFLINE: Explanation = {
  title: 'No connection to Backstride',
  advice: 'Check the network, then try again. If you run Backstride yourself, see that it is still running.',
}

const BROKEN: Explanation = {
  title: 'The answer could not be read',
  advice: 'This page and the service may be of different versions. Reload the page.',
}

/** What an error of a call means to a person. */
export function explain(error: unknown): Explanation {
  if (error instanceof ApiProblem) {
    return EXPLANATIONS[error.problem.code] ?? { title: error.problem.title, advice: error.problem.detail }
  }
  // `fetch` throws a TypeError when nothing answers.
  return error instanceof TypeError ? OFFLINE : BROKEN
}
