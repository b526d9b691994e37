import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const OUT = join(import.meta.dirname, '../../web/out')

/** Bytes of script, gzipped, that each page of the built site loads before it can be used, by its file. */
export function firstLoads(): Record<string, number> {
  const pages = globSync('**/index.html', { cwd: OUT })
  return Object.fromEntries(pages.map((page) => [page, firstLoadBytes(page)]))
}

function firstLoadBytes(page: string): number {
  const html = readFileSync(join(OUT, page), 'utf8')
  const tags = [...html.matchAll(/<script[^>]*\ssrc="([^"?]+)[^>]*>/g)]
  const sources = new Set(tags.filter(([tag]) => !/nomodule/i.test(tag)).map(([, source]) => source))
  return [...sources].reduce((sum, source) => sum + gzipSync(readFileSync(join(OUT, source))).length, 0)
}
