import { expect, test } from 'vitest'
import { joined } from './joined.ts'

test('who asks while a reading is under way gets the next one, together with the others who wait', async () => {
  let value = 0
  const { promise: rested, resolve: endRest } = Promise.withResolvers<void>()
  const readings: { key: string; end: (error?: Error) => void }[] = []
  const ask = joined(
    (key) =>
      new Promise<number>((resolve, reject) => {
        const seen = value
        readings.push({ key, end: (error) => (error ? reject(error) : resolve(seen)) })
      }),
    () => rested,
  )
  const first = ask('a')
  const other = ask('b')
  value = 1
  const late = [ask('a'), ask('a')]
  expect(readings.map(({ key }) => key)).toEqual(['a', 'b'])

  readings[0].end()
  expect(await first).toBe(0)
  value = 2
  late.push(ask('a'))
  expect(readings.map(({ key }) => key)).toEqual(['a', 'b'])
  endRest()
  await new Promise(setImmediate)
  expect(readings.map(({ key }) => key)).toEqual(['a', 'b', 'a'])
  readings[2].end()
  expect(await Promise.all(late)).toEqual([2, 2, 2])

  readings[1].end(new Error('away'))
  await expect(other).rejects.toThrow('away')
  const again = ask('b')
  readings[3].end()
  expect(await again).toBe(2)
})
