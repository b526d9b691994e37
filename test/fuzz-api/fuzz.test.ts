import { openApi } from '@backstride/contract'
import { expect, test, vi } from 'vitest'
import { fuzzApi } from './fuzz.ts'

test('requests made from the OpenAPI document break nothing, and every error is a problem with a code', async () => {
  vi.spyOn(console, 'log').mockReturnValue()
  const complaints = vi.spyOn(console, 'error').mockReturnValue()
  const { statuses, succeeded, failures } = await fuzzApi(500, 1)
  expect(failures).toEqual([])
  expect(complaints).not.toHaveBeenCalled()
  // Requests that are all refused at the door would prove nothing.
  expect(statuses[200]).toBeGreaterThan(50)
  expect(statuses[400]).toBeGreaterThan(50)
  expect(succeeded.size).toBeGreaterThan(Object.keys(openApi().paths).length / 3)
})
