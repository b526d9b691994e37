import { accountExport, tokenTicket, webhookTicket } from '@backstride/contract'
import { drained, NOW, type TestBrowser, type TestSystem, testBrowser, testSystem } from './test-system.ts'
import { walkFile } from './walk-file.ts'

/** Every kind of caller that an athlete's things are asked for by. */
export const CALLERS = [
  'anonymous',
  'forged session',
  'expired session',
  'session of another issuer',
  'forged token',
  'revoked token',
  'demo account',
  'other athlete',
  'coach with an expired grant',
  'coach whose grant was taken back',
  'coach who may see the heart rate alone',
  'coach who may see the summary alone',
  'coach who may see everything',
  'upload token',
  'read token',
  'owner',
] as const

export type Caller = (typeof CALLERS)[number]

export interface Everybody {
  readonly system: TestSystem
  readonly browsers: Record<Caller, TestBrowser>
  /** Values for the parameters of paths: all belong to the owner. */
  readonly ids: Record<string, string>
  readonly otherId: string
}

/** A system in which the owner has one of everything, and everybody who may or may not see it. */
export async function everybody(): Promise<Everybody> {
  const system = testSystem()
  const { store, athleteIdOf } = system
  const athleteId = await athleteIdOf('owner')
  const uploadId = await system.upload(athleteId, walkFile())
  const upload = await store.getUpload(athleteId, uploadId)
  const workoutId = upload?.workoutId ?? ''
  const workout = await store.getWorkout(athleteId, workoutId)
  await grantLooks(system, athleteId)
  const exportId = await exported(system, athleteId)
  const previewId = 'preview'
  const preview = { athleteId, previewId, requestedAt: NOW.toISOString(), previewedAt: null }
  await store.openReanalysis({ ...preview, apply: null, place: '' })
  const browsers = await browsersOf(system)
  return {
    system,
    browsers,
    ids: {
      athleteId,
      uploadId,
      workoutId,
      exportId,
      part: '1',
      analysisId: workout?.inputs ?? '',
      previewId,
      rule: 'NO_SESSIONS',
      webhookId: await webhookOf(browsers.owner),
    },
    otherId: await athleteIdOf('other athlete'),
  }
}

async function exported(system: TestSystem, athleteId: string): Promise<string> {
  const owner = await system.signIn('owner')
  const response = await owner(`/api/athletes/${athleteId}/exports`, { method: 'POST' })
  await drained(system)
  return accountExport.parse(await response.json()).id
}

async function webhookOf(owner: TestBrowser): Promise<string> {
  const body = { url: 'https://hook.example.org/', events: ['workout.ready'] }
  const response = await owner('/api/me/webhooks', { method: 'POST', body })
  return webhookTicket.parse(await response.json()).webhook.id
}

async function browsersOf(system: TestSystem): Promise<Record<Caller, TestBrowser>> {
  const { app, publicUrl, signIn, clock } = system
  const signedIn = await Promise.all(CALLERS.map(async (name) => [name, await signIn(name)] as const))
  clock.now = new Date(NOW.getTime() - 31 * 86_400_000)
  const expired = await signIn('expired session')
  clock.now = NOW
  const forged: TestBrowser = (path, init) =>
    testBrowser(app, publicUrl)(path, { ...init, headers: { cookie: `backstride=${'A'.repeat(43)}` } })
  return {
    ...(Object.fromEntries(signedIn) as Record<Caller, TestBrowser>),
    anonymous: testBrowser(app, publicUrl),
    'forged session': forged,
    'expired session': expired,
    'demo account': await signIn('demo account as such', { isDemo: true }),
    ...(await programsOf(system)),
  }
}

/** Programs that carry tokens, and what looks like them. */
async function programsOf({ app, publicUrl, signIn }: TestSystem) {
  const owner = await signIn('owner')
  const create = async (scope: 'upload' | 'read') => {
    const body = { name: scope, scopes: [scope] }
    return tokenTicket.parse(await (await owner('/api/me/tokens', { method: 'POST', body })).json())
  }
  const [upload, read, revoked] = [await create('upload'), await create('read'), await create('read')]
  await owner(`/api/me/tokens/${revoked.token.id}`, { method: 'DELETE' })
  const withHeader = (secret: string): TestBrowser => {
    const program = testBrowser(app, publicUrl)
    return (path, init) => program(path, { ...init, headers: { authorization: `Bearer ${secret}` } })
  }
  return {
    'upload token': withHeader(upload.secret),
    'read token': withHeader(read.secret),
    'revoked token': withHeader(revoked.secret),
    'forged token': withHeader(read.secret.replace(/[^.]*$/, 'A'.repeat(43))),
    // What another provider signs is no token of ours, however well it is signed.
    'session of another issuer': withHeader(
      `${base64({ alg: 'none' })}.${base64({ iss: 'http://evil.test', sub: 'owner' })}.`,
    ),
  }
}

function base64(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

async function grantLooks({ store, athleteIdOf }: TestSystem, athleteId: string): Promise<void> {
  const everything = ['summary', 'segments', 'heartRate', 'route', 'comments'] as const
  const grant = async (name: Caller, fields: readonly (typeof everything)[number][], until?: string) =>
    store.putGrant({
      athleteId,
      coachId: await athleteIdOf(name),
      fields,
      until: until ?? null,
      createdAt: NOW.toISOString(),
    })
  await grant('coach with an expired grant', everything, NOW.toISOString())
  await grant('coach whose grant was taken back', everything)
  await grant('coach who may see the heart rate alone', ['heartRate'])
  await grant('coach who may see the summary alone', ['summary'])
  await grant('coach who may see everything', everything)
  await store.deleteGrant(athleteId, await athleteIdOf('coach whose grant was taken back'))
}
