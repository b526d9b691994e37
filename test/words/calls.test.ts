import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { argumentsOf } from '../../web/messages/arguments.ts'
import { type Call, callsIn } from './calls.ts'

const WEB = join(import.meta.dirname, '../../web')
const FILES = globSync('{app,charts,components,lib}/**/*.{ts,tsx}', { cwd: WEB, exclude: ['**/*.test.*'] })

test('calls are found with their namespace, key and arguments, as far as these are written out', () => {
  const source = `
    function Part({ other }) {
      const t = useWords('workouts', english)
      return <p title={t('plain')}>{t.rich('left', { count: 2, link: (text) => <a>{text}</a> })}{t('open', other)}</p>
    }
    const say = (way: Words<'directions'>) => way('forward')`
  expect(callsIn(source)).toEqual([
    { namespaces: ['workouts'], key: 'plain', given: [] },
    { namespaces: ['workouts'], key: 'left', given: ['count', 'link'] },
    { namespaces: ['directions'], key: 'forward', given: [] },
  ])
})

test('every message gets the arguments it takes, and no others', () => {
  const calls = FILES.flatMap((file) =>
    callsIn(readFileSync(join(WEB, file), 'utf8'), file.endsWith('x') ? 'tsx' : 'ts').map((call) => ({
      file,
      ...call,
    })),
  )
  expect(calls.length).toBeGreaterThan(300)
  const wrong = calls.filter((call) => !isRight(call))
  expect(wrong.map(({ file, key, given }) => `${file}: ${key} (${given.join(', ')})`)).toEqual([])
})

/** A name may stand for several namespaces in one file; one of them has to fit. */
function isRight({ namespaces, key, given }: Call): boolean {
  return namespaces.some((namespace) => {
    const message = messageAt(namespace, key)
    return message !== undefined && argumentsOf(message).join() === [...given].sort().join()
  })
}

function messageAt(namespace: string, key: string): string | undefined {
  const words: unknown = JSON.parse(readFileSync(join(WEB, `messages/en/${namespace}.json`), 'utf8'))
  const found = key.split('.').reduce<unknown>((inner, part) => Object(inner)[part], words)
  return typeof found === 'string' ? found : undefined
}
