import type { Provider } from 'oidc-provider'
import type { Accounts, Person } from './accounts.ts'
import { createAttempts } from './attempts.ts'
import { type LoginForm, loginFormOf, problemOfNew } from './login-form.ts'
import { LOGIN_PAGE_POLICY, type LoginPage, loginPage, loginProblemPage } from './login-page.ts'

interface LoginOptions {
  readonly issuer: string
  readonly accounts: Accounts
  readonly demoPeople: readonly Person[]
  readonly now: () => Date
}

type Middleware = Parameters<Provider['use']>[0]
type Context = Parameters<Middleware>[0]
type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

/** Who somebody turned out to be, or what to tell them. */
type Outcome = { readonly person: Person } | { readonly problem: string; readonly status: number }

/** The sign-in page under `/login/ID`, where the provider sends who asks to sign in. */
export function loginRoutes(provider: Provider, options: LoginOptions): Middleware {
  const decide = deciderOf(options)

  return async function login(ctx, next) {
    const match = /^\/login\/([\w-]+)$/.exec(ctx.path)
    if (!match) return next()
    protect(ctx)
    const interaction = await interactionOf(provider, ctx, match[1])
    if (!interaction) return
    const hinted = options.demoPeople.find(({ subject }) => subject === interaction.params.login_hint)
    if (ctx.method === 'POST') return answerForm(interaction)
    if (hinted) return finish(provider, ctx, interaction, hinted)
    const view = ctx.query.view === 'create' ? 'create' : 'sign-in'
    ctx.body = loginPage({ view, ...shared(ctx) })

    async function answerForm(details: Interaction): Promise<void> {
      const form = isOwnOrigin(ctx, options.issuer) ? await loginFormOf(ctx.req) : undefined
      const outcome: Outcome = form ? await decide(form) : { status: 400, problem: 'Please try again.' }
      if ('person' in outcome) return finish(provider, ctx, details, outcome.person)
      ctx.status = outcome.status
      ctx.body = loginPage({ ...shared(ctx), ...typedIn(form), problem: outcome.problem })
    }
  }

  function shared(ctx: Context): Omit<LoginPage, 'view'> {
    return { action: `${new URL(options.issuer).pathname}${ctx.path}`, demoPeople: options.demoPeople }
  }
}

function deciderOf({ accounts, demoPeople, now }: LoginOptions): (form: LoginForm) => Promise<Outcome> {
  const attempts = createAttempts(now)

  return async function decide(form) {
    if (form.intent === 'demo') {
      const person = demoPeople.find(({ subject }) => subject === form.subject)
      return person ? { person } : { status: 400, problem: 'There is no such person to look around as.' }
    }
    const key = form.email.toLowerCase()
    if (!attempts.allow(key)) {
      return {
        status: 429,
        problem: 'Too many attempts with this address. Please wait a quarter of an hour.',
      }
    }
    const outcome = form.intent === 'create' ? await create(form) : await signIn(form)
    if ('person' in outcome) attempts.forget(key)
    return outcome
  }

  async function signIn({ email, password }: { email: string; password: string }): Promise<Outcome> {
    const person = await accounts.signIn(email, password)
    return person ? { person } : { status: 401, problem: 'E-mail and password do not belong together.' }
  }

  async function create(form: { email: string; password: string; name: string }): Promise<Outcome> {
    const problem = problemOfNew(form)
    if (problem !== undefined) return { status: 400, problem }
    const person = await accounts.create(form)
    return person
      ? { person }
      : { status: 409, problem: 'There is an account with this e-mail already. Please sign in.' }
  }
}

/** What somebody typed comes back with the page, except the password. */
function typedIn(form: LoginForm | undefined): Pick<LoginPage, 'view' | 'email' | 'name'> {
  if (form?.intent === 'create') return { view: 'create', email: form.email, name: form.name }
  return { view: 'sign-in', ...(form?.intent === 'sign-in' && { email: form.email }) }
}

function protect(ctx: Context): void {
  ctx.type = 'html'
  ctx.set('content-security-policy', LOGIN_PAGE_POLICY)
  ctx.set('cache-control', 'no-store')
}

/** The sign-in this browser has begun; answers with a page and undefined when it has begun none, or another. */
async function interactionOf(
  provider: Provider,
  ctx: Context,
  uid: string,
): Promise<Interaction | undefined> {
  const interaction = await provider.interactionDetails(ctx.req, ctx.res).catch(() => undefined)
  if (interaction?.uid === uid) return interaction
  ctx.status = 400
  ctx.body = loginProblemPage(
    'This sign-in has ended',
    'It took longer than ten minutes, or another one was begun in this browser. Please start again.',
  )
  return undefined
}

function isOwnOrigin(ctx: Context, issuer: string): boolean {
  return ctx.get('origin') === new URL(issuer).origin
}

/** Hands the browser back to the provider as this person, whoever it was signed in as before. */
async function finish(provider: Provider, ctx: Context, interaction: Interaction, { subject }: Person) {
  const before = interaction.session
  if (before && before.accountId !== subject) {
    const session = await provider.Session.findByUid(before.uid)
    await session?.destroy()
    delete interaction.session
    await interaction.persist()
  }
  const result = { login: { accountId: subject, remember: false } }
  const returnTo = await provider.interactionResult(ctx.req, ctx.res, result, {
    mergeWithLastSubmission: false,
  })
  ctx.redirect(returnTo)
  ctx.status = 303
}
