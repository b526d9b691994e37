import type calendar from './en/calendar.json'
import type format from './en/format.json'
import type progress from './en/progress.json'
import type recorder from './en/recorder.json'
import type shell from './en/shell.json'
import type today from './en/today.json'

/** All words of the page by namespace, as the English ones lay them down. A namespace has a row here and in each language. */
export interface Catalogue {
  readonly calendar: typeof calendar
  readonly format: typeof format
  readonly progress: typeof progress
  readonly recorder: typeof recorder
  readonly shell: typeof shell
  readonly today: typeof today
}

export type Namespace = keyof Catalogue
