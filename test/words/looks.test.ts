import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PERMISSIONS } from '../../functions/src/api/permissions.ts'
import { LANGUAGES } from '../../web/messages/languages.ts'

/** Lists over many athletes, which note a look at each. */
const LISTS = ['getRoster', 'listAlerts']

test.each(LANGUAGES)(
  'in %s an athlete reads in words what a coach looked at, whatever it was',
  (language) => {
    const granted = Object.entries(PERMISSIONS).flatMap(([route, { who }]) =>
      who.startsWith('granted:') ? [route] : [],
    )
    expect(granted.length).toBeGreaterThan(8)
    const file = join(import.meta.dirname, `../../web/messages/${language}/sharing.json`)
    const words = Object.keys(JSON.parse(readFileSync(file, 'utf8')).looks)
    expect([...granted, ...LISTS].filter((route) => !words.includes(route))).toEqual([])
  },
)
