import { createHash } from 'node:crypto'
import { openApi, PROBLEM_STATUS, type RouteId } from '@backstride/contract'
import { html, raw } from 'hono/html'
import { PERMISSIONS, type Permission } from '../permissions.ts'
import { DOCS_STYLE } from './docs-style.ts'
import { type DocSchema, schemaText } from './schema-text.ts'

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: DocSchema }>>
}

interface Operation {
  readonly operationId: RouteId
  readonly summary: string
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly schema: DocSchema
  }[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
}

type Markup = ReturnType<typeof html>

/** What the page may load: its own style, and nothing from anywhere. */
export const DOCS_POLICY = `default-src 'none'; frame-ancestors 'none'; style-src 'sha256-${createHash(
  'sha256',
)
  .update(DOCS_STYLE)
  .digest('base64')}'`

/** The OpenAPI document as one page of HTML that needs no script and loads nothing. */
export function docsPage(): string {
  const groups = Map.groupBy(operations(), ({ path }) => path.split('/')[2])
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Backstride API</title>
<style>${raw(DOCS_STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the operations</a>
<header>
<h1>Backstride API</h1>
<p>Every operation, made from the schemas that the service itself parses with.
As JSON: <a href="/api/openapi.json">/api/openapi.json</a>.</p>
<p>Sign in with a browser, or send a personal token as <code>Authorization: Bearer bst_…</code> where an operation
says so. Times are UTC. Lists answer <code>nextCursor</code>; send it as <code>cursor</code> for the next page.</p>
</header>
<nav aria-label="Groups of operations"><ul>
${[...groups.keys()].map((name) => html`<li><a href="#group-${name}">${name}</a></li>`)}
</ul></nav>
<main id="main">
${[...groups].map(
  ([name, members]) => html`<section aria-labelledby="group-${name}">
<h2 id="group-${name}">${name}</h2>
${members.map(operationMarkup)}
</section>`,
)}
${problemsMarkup()}
</main>
</body>
</html>`)
}

interface Documented {
  readonly path: string
  readonly method: string
  readonly operation: Operation
}

function operations(): Documented[] {
  return Object.entries(openApi().paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod as Record<string, Operation>).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation,
    })),
  )
}

function operationMarkup({ path, method, operation }: Documented): Markup {
  const { operationId, summary, parameters, requestBody, responses } = operation
  const [[status, answer]] = Object.entries(responses)
  return html`<article aria-labelledby="${operationId}">
<h3 id="${operationId}"><code><b>${method}</b> ${path}</code></h3>
<p>${summary}. <span class="who">${whoText(PERMISSIONS[operationId])}</span></p>
<details><summary>${operationId}: what it takes and answers</summary>
${parameters.length > 0 ? parametersMarkup(parameters) : ''}
${requestBody ? html`<h4>Body</h4>${contentMarkup(requestBody)}` : ''}
<h4>Answer ${status}</h4>${contentMarkup(answer)}
</details>
</article>`
}

function parametersMarkup(parameters: Operation['parameters']): Markup {
  return html`<h4>Parameters</h4><ul>
${parameters.map(
  ({ name, in: place, required, schema }) =>
    html`<li><code>${name}</code> in the ${place}${required ? '' : ', optional'}: <code>${schemaText(schema)}</code></li>`,
)}
</ul>`
}

function contentMarkup({ content }: Content): Markup {
  const [type, body] = Object.entries(content ?? {}).at(0) ?? []
  if (!type || !body) return html`<p>No body.</p>`
  const { schema } = body
  return html`<p>${type}</p>${schema ? html`<pre tabindex="0">${schemaText(schema)}</pre>` : ''}`
}

function problemsMarkup(): Markup {
  return html`<section aria-labelledby="problems">
<h2 id="problems">Problems</h2>
<p>Every error is an RFC 9457 problem, <code>application/problem+json</code>, with one of these codes:</p>
<ul>
${Object.entries(PROBLEM_STATUS).map(([code, status]) => html`<li><code>${code}</code>, status ${status}</li>`)}
</ul>
</section>`
}

function whoText({ who, token, limit }: Permission): string {
  const [kind, field] = who.split(':')
  const people: Record<string, string> = {
    public: 'Anybody',
    signedIn: 'Whoever is signed in',
    signedInToChange: 'Whoever is signed in, but for the demonstration',
    owner: 'The athlete',
    ownerToChange: 'The athlete, but for the demonstration',
    granted: `The athlete, and who was granted ${field}`,
    grantedToChange: `The athlete, and who was granted ${field}, but for the demonstration`,
  }
  const scope = token && `; a token with the scope ${token}`
  const byToken = token === 'itself' ? '; the token itself' : (scope ?? '')
  return `${people[kind]}${byToken}${limit ? '; so many times in a while' : ''}.`
}
