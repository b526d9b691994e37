import type format from './en/format.json'
import type shell from './en/shell.json'

/** All words of the page by namespace, as the English ones lay them down. A namespace has a row here and in each language. */
export interface Catalogue {
  readonly format: typeof format
  readonly shell: typeof shell
}

export type Namespace = keyof Catalogue
