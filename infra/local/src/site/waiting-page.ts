import { createHash } from 'node:crypto'
import { escaped } from '../html.ts'

export interface WaitingPage {
  readonly title: string
  readonly message: string
  readonly policy: string
  /** Whether it looks again by itself. */
  readonly isTransient: boolean
}

const STYLE = `
:root { color-scheme: light dark }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; padding: 1rem; background: light-dark(#faf9f6, #101315); color: light-dark(#14171a, #eef1f2); font: 1.0625rem/1.55 system-ui, sans-serif }
main { max-width: 34rem }
h1 { font-size: 1.625rem; line-height: 1.2 }
`

const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; frame-ancestors 'none'`

export const BUILDING: WaitingPage = {
  title: 'The page is being built',
  message:
    'This happens once, at the first start and after its sources change, and takes about half a minute. It opens by itself.',
  policy: POLICY,
  isTransient: true,
}

/** What is shown when the page could not be built. */
export function buildFailed(reason: string): WaitingPage {
  return { title: 'The page could not be built', message: reason, policy: POLICY, isTransient: false }
}

export const NO_PAGE: WaitingPage = {
  title: 'Started without the page',
  message: 'This system was started without its page. The API answers under /api.',
  policy: POLICY,
  isTransient: false,
}

/** The page as HTML; a transient one asks for itself again every two seconds, without a script. */
export function waitingHtml({ title, message, isTransient }: WaitingPage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${isTransient ? '<meta http-equiv="refresh" content="2">\n' : ''}<title>${escaped(title)} · Backstride</title>
<style>${STYLE}</style>
</head>
<body><main><h1>${escaped(title)}</h1><p>${escaped(message)}</p></main></body>
</html>
`
}
