import { ApiProblem, type ProblemCode } from '@backstride/contract'
import { expect, test } from 'vitest'
import { explain } from './explain.ts'

test('a known problem says what to do', () => {
  expect(explain(problem('FORBIDDEN')).advice).toMatch(/grant/)
})

test('a problem without words of its own is told in the words of the API', () => {
  expect(explain(problem('CONFLICT'))).toEqual({ title: 'Title', advice: 'What happened.' })
})

test('an API that cannot be reached is told apart from one that answers nonsense', () => {
  expect(explain(new TypeError('fetch failed')).title).toMatch(/No connection/)
  expect(explain(new SyntaxError('<html>')).title).toMatch(/could not be read/)
})

function problem(code: ProblemCode): ApiProblem {
  return new ApiProblem({ type: 'about:blank', title: 'Title', status: 400, detail: 'What happened.', code })
}
