/** Writes docs/accuracy-energy.md: what the energy and heart models achieve. Usage: node test/energy/accuracy.ts */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accuracyPage } from './accuracy-page.ts'

writeFileSync(join(import.meta.dirname, '../../docs/accuracy-energy.md'), accuracyPage())
