import type { Problem } from './problem.ts'

/** An answer of the API that is not a success. `problem.code` says which. Apart from the schemas: a page needs it before them. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly problem: Problem

  constructor(body: Problem) {
    super(body.detail)
    this.problem = body
  }
}
