import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programme } from '@backstride/contract'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../web/messages/languages.ts'

const { shape } = programme
const { nextSession, safety, claims, exceeded } = shape
const CLAIM = claims.element.shape

/** Every code in an answer of the programme, by where its words are. */
const SAID = {
  'programme.rules': nextSession.shape.rules.element.shape.code.options,
  'programme.drills': nextSession.shape.drills.element.shape.code.options,
  'programme.safety': safety.element.shape.code.options,
  'programme.claims': CLAIM.code.options,
  'programme.objections': CLAIM.but.unwrap().shape.code.options,
  'today.exceeded': exceeded.element.shape.code.options,
}

test.each(LANGUAGES)(
  'in %s there are words for every code of the programme, and for no others',
  (language) => {
    for (const [place, codes] of Object.entries(SAID)) {
      const [namespace, group] = place.split('.')
      const file = join(import.meta.dirname, `../../web/messages/${language}/${namespace}.json`)
      expect(Object.keys(JSON.parse(readFileSync(file, 'utf8'))[group]).sort(), place).toEqual(
        [...codes].sort(),
      )
    }
  },
)
