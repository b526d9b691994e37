import { createHash } from 'node:crypto'
import { escaped } from '../html.ts'
import type { Person } from './accounts.ts'
import { MIN_PASSWORD_LENGTH } from './login-form.ts'

export interface LoginPage {
  readonly view: 'sign-in' | 'create'
  /** Path of this login, to which the forms are sent. */
  readonly action: string
  readonly demoPeople: readonly Person[]
  readonly email?: string
  readonly name?: string
  /** What was wrong with what was sent. */
  readonly problem?: string
}

/** The sign-in page: two forms that need no script. */
export function loginPage(page: LoginPage): string {
  const isNew = page.view === 'create'
  return documentOf(
    isNew ? 'Create account' : 'Sign in',
    `${page.problem === undefined ? '' : `<p class="problem" role="alert">${escaped(page.problem)}</p>`}
${isNew ? createForm(page) : signInForm(page)}
${demoForm(page)}`,
  )
}

/** A page that only says what went wrong, and where to go on. */
export function loginProblemPage(title: string, message: string): string {
  return documentOf(title, `<p>${escaped(message)}</p>\n<p><a href="/">Back to Backstride</a></p>`)
}

function signInForm({ action, email = '' }: LoginPage): string {
  return `<form method="post" action="${escaped(action)}">
<label>E-mail <input name="email" type="email" autocomplete="username" required maxlength="254" value="${escaped(email)}"></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required maxlength="1024"></label>
<button class="primary" name="intent" value="sign-in">Sign in</button>
</form>
<p>New here? <a href="${escaped(action)}?view=create">Create account</a></p>`
}

function createForm({ action, email = '', name = '' }: LoginPage): string {
  return `<form method="post" action="${escaped(action)}">
<label>Name <input name="name" autocomplete="name" required maxlength="80" value="${escaped(name)}"></label>
<label>E-mail <input name="email" type="email" autocomplete="username" required maxlength="254" value="${escaped(email)}" aria-describedby="email-note"></label>
<p class="note" id="email-note">It stays on this computer; nothing is sent to it.</p>
<label>New password <input name="password" type="password" autocomplete="new-password" required minlength="${MIN_PASSWORD_LENGTH}" maxlength="1024" aria-describedby="password-note"></label>
<p class="note" id="password-note">At least ${MIN_PASSWORD_LENGTH} characters. A few words are easy to remember and hard to guess.</p>
<button class="primary" name="intent" value="create">Create account</button>
</form>
<p>Have an account? <a href="${escaped(action)}">Sign in</a></p>`
}

function demoForm({ action, demoPeople }: LoginPage): string {
  if (demoPeople.length === 0) return ''
  const buttons = demoPeople.map(
    ({ subject, name }) => `<button name="subject" value="${escaped(subject)}">${escaped(name)}</button>`,
  )
  return `<section aria-labelledby="look">
<h2 id="look">Just look around</h2>
<p>No account needed. The recordings you will see are simulated.</p>
<form class="row" method="post" action="${escaped(action)}"><input type="hidden" name="intent" value="demo">${buttons.join('')}</form>
</section>`
}

const LOGO =
  '<svg viewBox="0 0 32 24" width="32" height="24" aria-hidden="true" fill="none" stroke-linecap="round" stroke-linejoin="round"><path class="back" d="M13 4 5 12l8 8" stroke-width="4.5"/><path d="m20 5 7 7-7 7" stroke="currentColor" stroke-width="2.5"/></svg>'

const STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#faf9f6, #101315); --surface: light-dark(#fff, #181c1f); --line: light-dark(#8a8980, #747d84); --ink: light-dark(#14171a, #eef1f2); --ink-2: light-dark(#474d53, #bac1c6); --link: light-dark(#0b5c63, #7fd0d4); --focus: light-dark(#0b6fb8, #8cc8ff); --danger: light-dark(#a3201b, #ff9a90); --danger-soft: light-dark(#fbecea, #2c1918); --on-ink: light-dark(#fff, #101315); --backward: light-dark(#bf3413, #ff8a5b) }
* { box-sizing: border-box }
body { margin: 0; padding: 2rem 1rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: break-word }
main { max-width: 25rem; margin: 0 auto; display: grid; gap: 1.25rem }
header { display: flex; align-items: center; gap: .5rem; font-weight: 650 }
h1, h2, p { margin: 0; line-height: 1.3 }
h1 { font-size: 1.75rem; letter-spacing: -.012em }
h2 { font-size: 1.125rem }
p { line-height: 1.5; color: var(--ink-2) }
.note { font-size: .9375rem }
form { display: grid; gap: .75rem }
form.row { grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)) }
section { display: grid; gap: .5rem; border-top: 1px solid var(--line); padding-top: 1.25rem }
label { display: grid; gap: .25rem; font-size: .9375rem; font-weight: 600 }
input { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); color: inherit; font: inherit }
button { min-height: 2.75rem; padding: .5rem 1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); color: inherit; font: inherit; font-size: .9375rem; font-weight: 600; cursor: pointer }
button.primary { border-color: transparent; background: var(--ink); color: var(--on-ink) }
a { color: var(--link) }
.problem { padding: .75rem; border-radius: 8px; background: var(--danger-soft); color: var(--danger) }
.back { stroke: var(--backward) }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
`

/** Nothing but this style, and forms that go back to where the page came from. */
export const LOGIN_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`

function documentOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Backstride</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>${LOGO} Backstride</header>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`
}
