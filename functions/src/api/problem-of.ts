import { PROBLEM_STATUS, type Problem, type ProblemCode } from '@backstride/contract'
import { StoreError, type StoreErrorCode } from '@backstride/store'
import { ApiError } from './api-error.ts'
import { IdentityError, type IdentityErrorCode } from './identity.ts'

const OF_STORE = { CONFLICT: 'CONFLICT' } as const satisfies Record<StoreErrorCode, ProblemCode>

const OF_IDENTITY = { REFUSED: 'INVALID_REQUEST', UNAVAILABLE: 'UNAVAILABLE' } as const satisfies Record<
  IdentityErrorCode,
  ProblemCode
>

/** Titles are the names of the HTTP statuses, as RFC 9457 section 4.2.1 asks of the type `about:blank`. */
const TITLES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const satisfies Record<(typeof PROBLEM_STATUS)[ProblemCode], string>

/** What is said where the error's own words are for the log. */
const DETAILS = {
  CONFLICT: 'Somebody else changed the same thing at the same moment. Try again.',
  INTERNAL: 'Something went wrong here. It has been noted.',
  UNAVAILABLE: 'The service cannot answer at the moment. Try again in a minute.',
}

/** The problem that a caller is told for something thrown. What went wrong inside stays inside. */
export function problemOf(error: unknown): Problem {
  const { code, detail, errors } = tellable(error)
  const status = PROBLEM_STATUS[code]
  return { type: 'about:blank', title: TITLES[status], status, detail, code, ...(errors && { errors }) }
}

function tellable(error: unknown): Pick<Problem, 'code' | 'detail' | 'errors'> {
  if (error instanceof ApiError) {
    return { code: error.code, detail: error.message, ...(error.errors && { errors: error.errors }) }
  }
  if (error instanceof StoreError) {
    const code = OF_STORE[error.code]
    return { code, detail: DETAILS[code] }
  }
  if (error instanceof IdentityError) {
    const code = OF_IDENTITY[error.code]
    return { code, detail: code === 'UNAVAILABLE' ? DETAILS[code] : error.message }
  }
  return { code: 'INTERNAL', detail: DETAILS.INTERNAL }
}
