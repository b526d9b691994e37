/** Writes docs/scale.md: what the system costs and where it ends. Usage: npm run scale */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scalePage } from './scale-page.ts'

writeFileSync(join(import.meta.dirname, '../../docs/scale.md'), scalePage())
