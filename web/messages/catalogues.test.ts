import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { argumentsOf } from './arguments.ts'
import { catalogue as german } from './de/index.ts'
import { LANGUAGES } from './languages.ts'
import { catalogue as chinese } from './zh/index.ts'

type Words = Readonly<Record<string, string>>

/** Every message by `namespace.key`, by language. */
const MESSAGES = Object.fromEntries(LANGUAGES.map((language) => [language, messagesIn(language)]))
const ENGLISH = Object.entries(MESSAGES.en)

test('there are words at all', () => {
  expect(ENGLISH.length).toBeGreaterThan(20)
})

test.each(LANGUAGES)('%s has a word for everything, and none that English has not', (language) => {
  expect(Object.keys(MESSAGES[language])).toEqual(Object.keys(MESSAGES.en))
})

test.each(LANGUAGES)('%s: every message can be read, and none is empty', (language) => {
  for (const [key, message] of Object.entries(MESSAGES[language])) {
    expect(message.trim(), key).not.toBe('')
    expect(() => argumentsOf(message), key).not.toThrow()
  }
})

test.each(LANGUAGES)('%s: every message takes what the English one takes', (language) => {
  for (const [key, message] of ENGLISH) {
    expect(argumentsOf(MESSAGES[language][key]), key).toEqual(argumentsOf(message))
  }
})

test('every namespace is loaded with its language', () => {
  const names = globSync('*.json', { cwd: join(import.meta.dirname, 'en') }).map((file) =>
    basename(file, '.json'),
  )
  expect(Object.keys(german).sort()).toEqual(names.sort())
  expect(Object.keys(chinese).sort()).toEqual(names.sort())
})

function messagesIn(language: string): Words {
  const folder = join(import.meta.dirname, language)
  const files = globSync('*.json', { cwd: folder }).sort()
  return Object.fromEntries(
    files.flatMap((file) =>
      flat(basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    ),
  )
}

function flat(path: string, words: unknown): [string, string][] {
  if (typeof words === 'string') return [[path, words]]
  return Object.entries(words as object).flatMap(([key, inner]) => flat(`${path}.${key}`, inner))
}
