import type { Problem, ProblemCode } from '@backstride/contract'

/** A request that cannot be answered, and why: its message is shown to whoever asked. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: ProblemCode
  readonly errors: Problem['errors']

  constructor(code: ProblemCode, message: string, errors?: Problem['errors']) {
    super(message)
    this.code = code
    this.errors = errors
  }
}
