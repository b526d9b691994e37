import { goals } from '@backstride/contract'
import { expect, test, vi } from 'vitest'
import { type TestBrowser, testSystem } from '../../testing/test-system.ts'

vi.spyOn(console, 'log').mockReturnValue()

test('a goal is kept until it is taken back, and a change of the name leaves it', async () => {
  const ada = await testSystem().signIn('Ada')
  expect(await goalsOf(ada)).toEqual({ backwardMin: null, sessions: null })
  expect((await put(ada, { backwardMin: 20, sessions: 3 })).status).toBe(200)
  await ada('/api/me', { method: 'PATCH', body: { name: 'Ada L.' } })
  expect(await goalsOf(ada)).toEqual({ backwardMin: 20, sessions: 3 })
  await put(ada, { backwardMin: null, sessions: 3 })
  expect(await goalsOf(ada)).toEqual({ backwardMin: null, sessions: 3 })
})

test.each([{ backwardMin: 0, sessions: 3 }, { backwardMin: 7.5, sessions: null }, { sessions: 3 }])(
  'a goal that cannot be meant is refused: %j',
  async (body) => {
    const ada = await testSystem().signIn('Ada')
    expect((await put(ada, body)).status).toBe(400)
    expect(await goalsOf(ada)).toEqual({ backwardMin: null, sessions: null })
  },
)

function put(browser: TestBrowser, body: unknown): Promise<Response> {
  return browser('/api/me/goals', { method: 'PUT', body })
}

async function goalsOf(browser: TestBrowser) {
  return goals.strict().parse(await (await browser('/api/me/goals')).json())
}
