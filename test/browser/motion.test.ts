import { afterAll, beforeAll, expect, test } from 'vitest'
import { athletePlaces, open } from './places.ts'
import { openSite, type Site } from './site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
})

afterAll(() => site?.close())

test('nothing moves by itself, neither for those who ask for less motion nor for others', async () => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    const { page } = await site.visit({ reducedMotion })
    await page.goto('/api/auth/login?to=/workouts/&hint=demo-athlete')
    await page.getByRole('heading', { level: 1, name: 'Workouts' }).waitFor()
    for (const place of await athletePlaces(page)) {
      await open(page, place)
      const moving = await page.evaluate(
        () =>
          document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 0)
            .length,
      )
      expect(moving, `${place.name}, ${reducedMotion}`).toBe(0)
      const scrolling = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)
      expect(scrolling).toBe('auto')
    }
  }
})
