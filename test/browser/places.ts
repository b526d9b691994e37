import { roster, workoutList } from '@backstride/contract'
import type { Page } from 'playwright-core'

/** A page of the site worth looking at, as whom, and where. */
export interface Place {
  readonly name: string
  readonly path: string
  /** Selects what has to be there, on a page that keeps listening: its network is never idle. */
  readonly until?: string
}

/** Goes to a place and waits until everything of it is there. */
export async function open(page: Page, { path, until }: Place): Promise<void> {
  await page.goto(path, { waitUntil: until === undefined ? 'networkidle' : 'load' })
  if (until !== undefined) await page.locator(until).first().waitFor()
}

/** What anybody can see. */
export const OPEN_PLACES: readonly Place[] = [
  { name: 'start', path: '/' },
  { name: 'sign-in', path: '/api/auth/login?to=/workouts/' },
  { name: 'record', path: '/record/' },
  { name: 'guide', path: '/guide/' },
  { name: 'try', path: '/try/' },
  { name: 'method', path: '/method/' },
  { name: 'not-found', path: '/nowhere/' },
]

/** What an athlete can see, once signed in: the pages, a workout that is classified and one that is undecided. */
export async function athletePlaces(page: Page): Promise<Place[]> {
  const { athleteId } = await getJson(page, '/api/me')
  const { items } = workoutList.parse(await getJson(page, `/api/athletes/${athleteId}/workouts`))
  const pathOf = (status: string) => {
    const found = items.find(({ direction }) => direction.status === status)
    if (!found) throw new Error(`no workout is ${status}`)
    return `/athletes/${athleteId}/workouts/${found.id}/`
  }
  return [
    { name: 'today', path: '/today/' },
    { name: 'workouts', path: '/workouts/' },
    { name: 'workout', path: pathOf('classified') },
    { name: 'workout-undecided', path: pathOf('undecided') },
    { name: 'progress', path: '/progress/' },
    { name: 'report', path: `/athletes/${athleteId}/report/` },
    { name: 'reanalysis', path: '/reanalysis/' },
    { name: 'compare', path: '/compare/' },
    { name: 'compare-periods', path: '/compare/?of=periods' },
    { name: 'imports', path: '/imports/', until: 'ol[aria-label=Files]' },
    { name: 'invitation', path: '/invitation/' },
    { name: 'authorise', path: '/authorise/' },
    { name: 'settings', path: '/settings/' },
  ]
}

/** What a coach can see, once signed in: the athletes, one of them, and a workout, of one who shares no route if any. */
export async function coachPlaces(page: Page): Promise<Place[]> {
  const { items } = roster.parse(await getJson(page, '/api/coach/roster'))
  const guarded = items.find(({ fields }) => !fields.includes('route')) ?? items[0]
  const workouts = workoutList.parse(await getJson(page, `/api/athletes/${guarded.athleteId}/workouts`))
  return [
    { name: 'athletes', path: '/coach/' },
    { name: 'athlete', path: `/athletes/${guarded.athleteId}/` },
    {
      name: 'workout-for-a-coach',
      path: `/athletes/${guarded.athleteId}/workouts/${workouts.items[0].id}/`,
    },
  ]
}

async function getJson(page: Page, path: string) {
  const response = await page.request.get(new URL(path, page.url()).href)
  return response.json()
}
