import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'

const MESSAGES = join(import.meta.dirname, '../../web/messages')

/** What stands on a page in English although it is written otherwise in the language, each text once. */
export async function leftOver(page: Page, language: string): Promise<string[]> {
  const english = messagesOf('en')
  const own = messagesOf(language)
  const same = new Set(Object.values(own))
  const other = Object.values(english).filter((text) => !same.has(text))
  const isEnglish = patternOf(other)
  return [...new Set(await textsOn(page))].filter((text) => isEnglish.test(text))
}

/** Texts that people see, and names that readers say, without what is marked as being in another language. */
export async function textsOn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const isOfPage = (element: Element | null) =>
      !element?.closest('script,style,code') && element?.closest('[lang]') === document.documentElement
    const found: (string | null)[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      if (isOfPage(walker.currentNode.parentElement)) found.push(walker.currentNode.textContent)
    }
    for (const element of document.body.querySelectorAll('[aria-label],[title],[placeholder]')) {
      found.push(...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name)))
    }
    return found.map((text) => text ?? '')
  })
  return texts.map((text) => text.trim().replaceAll(/\s+/g, ' ')).filter((text) => /\p{L}{3}/u.test(text))
}

/** Matches any of these messages, with anything in place of its arguments. Plurals and tags have texts of their own. */
function patternOf(messages: readonly string[]): RegExp {
  const plain = messages.filter(
    (text) => !/plural|select|</.test(text) && /[a-z]{4}/.test(text.replaceAll(/\{\w+\}/g, '')),
  )
  const sources = plain.map((text) =>
    text
      .split(/\{\w+\}/)
      .map(escaped)
      .join('.+'),
  )
  return new RegExp(`^(?:${sources.join('|')})$`)
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function messagesOf(language: string): Record<string, string> {
  const files = globSync(join(MESSAGES, language, '*.json'))
  return Object.fromEntries(
    files.flatMap((file) => flat(basename(file, '.json'), JSON.parse(readFileSync(file, 'utf8')))),
  )
}

function flat(path: string, words: unknown): [string, string][] {
  if (typeof words === 'string') return [[path, words]]
  return Object.entries(words as object).flatMap(([key, inner]) => flat(`${path}.${key}`, inner))
}
