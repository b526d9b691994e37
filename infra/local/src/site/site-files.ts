import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { inlineScriptHashes } from './inline-scripts.ts'

/** One file of the built page, read once and kept. */
export interface SiteFile {
  readonly bytes: Buffer
  readonly contentType: string
  readonly etag: string
  /** Hashed names never change their content. */
  readonly isImmutable: boolean
  /** CSP sources of the scripts written into it; empty unless it is HTML. */
  readonly scriptHashes: readonly string[]
}

/** Finds the file that answers a path; undefined when none does. Nothing outside the built page can be found. */
export type SiteFiles = (path: string) => SiteFile | undefined

/**
 * The files of a static export. A page is a folder with an `index.html`; a page for any id was exported once, under the
 * placeholder `_`, and answers for every id. Names that begin with a dot are not part of it.
 */
export function siteFiles(dir: string): SiteFiles {
  const names = globSync('**/*', { cwd: dir })
    .filter((name) => statSync(join(dir, name)).isFile())
    .map((name) => `/${name.split(sep).join('/')}`)
    .filter((name) => !name.includes('/.'))
  const known = new Set(names)
  const withPlaceholder = names.filter((name) => name.includes('/_/')).map((name) => name.split('/'))
  const read = new Map<string, SiteFile>()

  return function find(path) {
    const name = candidatesOf(path)
      .map((candidate) => (known.has(candidate) ? candidate : placeholderOf(candidate, withPlaceholder)))
      .find((found) => found !== undefined)
    if (name === undefined) return undefined
    const file = read.get(name) ?? readSiteFile(dir, name)
    read.set(name, file)
    return file
  }
}

function candidatesOf(path: string): string[] {
  return path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`]
}

function placeholderOf(path: string, names: readonly (readonly string[])[]): string | undefined {
  const wanted = path.split('/')
  return names
    .find(
      (name) =>
        name.length === wanted.length &&
        name.every((segment, k) => segment === wanted[k] || (segment === '_' && wanted[k] !== '')),
    )
    ?.join('/')
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

function readSiteFile(dir: string, name: string): SiteFile {
  const bytes = readFileSync(join(dir, name))
  const contentType = CONTENT_TYPES[extname(name)] ?? 'application/octet-stream'
  return {
    bytes,
    contentType,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    isImmutable: name.startsWith('/_next/static/'),
    scriptHashes: contentType.startsWith('text/html') ? inlineScriptHashes(bytes.toString()) : [],
  }
}
