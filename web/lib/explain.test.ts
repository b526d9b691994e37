import { ApiProblem, type ProblemCode } from '@backstride/contract'
import { expect, test } from 'vitest'
import english from '../messages/en/problems.json'
import { wordsOf } from '../messages/words.ts'
import { explain } from './explain.ts'

const T = wordsOf<'problems'>('en', english)

test('a known problem says what to do', () => {
  expect(explain(problem('FORBIDDEN'), T).advice).toMatch(/grant/)
})

test('what only the API knows is told in its words', () => {
  expect(explain(problem('CONFLICT'), T)).toEqual({
    title: 'It changed in the meantime',
    advice: 'What happened.',
  })
})

test('an API that cannot be reached is told apart from one that answers nonsense', () => {
  expect(explain(new TypeError('fetch failed'), T).title).toMatch(/No connection/)
  expect(explain(new SyntaxError('<html>'), T).title).toMatch(/could not be read/)
})

function problem(code: ProblemCode): ApiProblem {
  return new ApiProblem({ type: 'about:blank', title: 'Title', status: 400, detail: 'What happened.', code })
}
