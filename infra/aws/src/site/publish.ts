/** Puts the exported site into its bucket: what pages refer to first, the pages last, so that no page is ahead of its parts. */

import { globSync, readFileSync, statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { withScriptPolicy } from './content-security-policy.ts'

export interface SiteFile {
  readonly key: string
  readonly body: Uint8Array | string
  readonly contentType: string
  readonly cacheControl: string
}

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** The files of an exported site, pages last. What has no content type here is sent as bytes that a browser will not run. */
export function siteFiles(folder: string): SiteFile[] {
  const keys = globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .filter((key) => !/(^|\/)\./.test(key)) // notes of the build, not of the site
    .toSorted()
  const isPage = (key: string) => key.endsWith('.html')
  return [...keys.filter((key) => !isPage(key)), ...keys.filter(isPage)].map((key) => siteFile(folder, key))
}

/** Sends every file, one after the other kind by kind: all parts have arrived before the first page is sent. */
export async function publish(files: readonly SiteFile[], put: (file: SiteFile) => Promise<unknown>) {
  const pagesAt = files.findIndex(({ key }) => key.endsWith('.html'))
  await Promise.all(files.slice(0, pagesAt).map(put))
  await Promise.all(files.slice(pagesAt).map(put))
}

function siteFile(folder: string, key: string): SiteFile {
  const body = readFileSync(join(folder, key))
  return {
    key,
    body: key.endsWith('.html') ? withScriptPolicy(body.toString()) : body,
    contentType: CONTENT_TYPES[extname(key)] ?? 'application/octet-stream',
    // Next puts a hash of the contents into these names; everything else is asked for again each time.
    cacheControl: key.startsWith('_next/static/')
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=0, must-revalidate',
  }
}
