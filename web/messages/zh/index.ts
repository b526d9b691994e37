import type { Catalogue } from '../catalogue.ts'
import calendar from './calendar.json'
import format from './format.json'
import progress from './progress.json'
import recorder from './recorder.json'
import shell from './shell.json'
import today from './today.json'

/** Everything at once: whoever reads this language needs it on every page, and it is one request. */
export const catalogue: Catalogue = { calendar, format, progress, recorder, shell, today }
