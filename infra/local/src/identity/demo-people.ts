import type { Person } from './accounts.ts'

/** Who a newcomer may look around as. A `login_hint` with the subject signs in at once. */
export const DEMO_ATHLETE: Person = {
  subject: 'demo-athlete',
  name: 'Demo athlete',
  email: 'demo-athlete@backstride.invalid',
  isDemo: true,
}

export const DEMO_COACH: Person = {
  subject: 'demo-coach',
  name: 'Demo coach',
  email: 'demo-coach@backstride.invalid',
  isDemo: true,
}
