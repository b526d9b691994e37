import type { Catalogue } from '../catalogue.ts'
import format from './format.json'
import shell from './shell.json'

/** Everything at once: whoever reads this language needs it on every page, and it is one request. */
export const catalogue: Catalogue = { format, shell }
