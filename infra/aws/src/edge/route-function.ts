/** The CloudFront Function that finds the file for a path: the code of `rewrite.ts` with the site's pages written into it. */

import { globSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { transformSync } from 'esbuild'

const APP = join(import.meta.dirname, '../../../../web/app')

/** The pages of the site, each with a slash at its end, as the static export lays them out: `[id]` is exported as `_`. */
export function sitePages(app: string = APP): string[] {
  return globSync('**/page.tsx', { cwd: app })
    .map((file) => dirname(file).split(sep).filter(isInAddress).map(placeholder).join('/'))
    .map((path) => (path === '' ? '/' : `/${path}/`))
    .toSorted()
}

/** The function's whole source, within CloudFront's 10 KB. */
export function routeFunctionCode(pages: readonly string[]): string {
  const source = readFileSync(join(import.meta.dirname, 'rewrite.ts'), 'utf8')
  const { code } = transformSync(source, { loader: 'ts', target: 'es2016' })
  return `${code.replace(/^export \{[^}]*\};?$|^export /gm, '')}
const pages = ${JSON.stringify(pages)};
function handler(event) {
  event.request.uri = rewrite(event.request.uri, pages);
  return event.request;
}
`
}

function isInAddress(segment: string): boolean {
  return segment !== '.' && !/^\(.*\)$/.test(segment)
}

function placeholder(segment: string): string {
  return /^\[.*\]$/.test(segment) ? '_' : segment
}
