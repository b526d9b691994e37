import { afterEach, expect, test, vi } from 'vitest'
import { log } from './log.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

test.each([
  ['info', 'log'],
  ['warn', 'warn'],
  ['error', 'error'],
] as const)('%s is written by console.%s, from which Lambda takes the level', (level, method) => {
  const write = vi.spyOn(console, method).mockReturnValue()
  log(level, 'SOMETHING', { uploadId: 'u1' })
  expect(write.mock.calls).toEqual([[JSON.stringify({ level, event: 'SOMETHING', uploadId: 'u1' })]])
})

test('Lambda gets the fields as fields, not as a text in a text', () => {
  vi.stubEnv('AWS_LAMBDA_LOG_FORMAT', 'JSON')
  const write = vi.spyOn(console, 'log').mockReturnValue()
  log('info', 'SOMETHING', { uploadId: 'u1' })
  expect(write.mock.calls).toEqual([[{ event: 'SOMETHING', uploadId: 'u1' }]])
})
