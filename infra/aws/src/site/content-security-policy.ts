/**
 * What a page may load and run, in two halves that a browser applies together. The header says where data may go, as only the
 * deployment knows that. Each page carries the rule for scripts itself, so that a page and the hashes of its inline scripts are
 * always published in one step.
 */

import { createHash } from 'node:crypto'

/** The half that every answer carries. No `default-src` here: it would forbid the inline scripts that a page allows by hash. */
export function headerPolicy(uploadHost: string, mapOrigins: readonly string[]): string {
  return [
    "base-uri 'none'",
    ['connect-src', "'self'", `https://${uploadHost}`, ...mapOrigins].join(' '),
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "frame-src 'none'",
    ['img-src', "'self'", 'data:', 'blob:', ...mapOrigins].join(' '),
    "manifest-src 'self'",
    "media-src 'none'",
    "object-src 'none'",
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'", // React renders style attributes, which cannot be listed by hash
    "worker-src 'self'",
  ].join('; ')
}

/** The page with its own rule for scripts: those of this site, and exactly the inline ones it came with. */
export function withScriptPolicy(html: string): string {
  const hashes = [...new Set(inlineScripts(html).map(hashSource))].toSorted()
  const policy = ["script-src 'self'", ...hashes].join(' ')
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  const withMeta = html.replace(/<head(?:\s[^>]*)?>/, (head) => head + meta)
  if (withMeta === html) throw new TypeError('a page without <head> cannot carry its rule for scripts')
  return withMeta
}

/** The texts between `<script>` tags that load nothing. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text)
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
