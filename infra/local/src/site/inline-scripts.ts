import { createHash } from 'node:crypto'

/** Content Security Policy Level 3, section 2.3.1: `'sha256-…'` of each script that stands in the page itself. */
export function inlineScriptHashes(html: string): string[] {
  const scripts = [...html.matchAll(/<script(?<attributes>[^>]*)>(?<code>[\s\S]*?)<\/script>/g)]
  const inline = scripts.filter(({ groups }) => !/\ssrc=/.test(groups?.attributes ?? ''))
  return [...new Set(inline.map(({ groups }) => hashSource(groups?.code ?? '')))]
}

function hashSource(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`
}
