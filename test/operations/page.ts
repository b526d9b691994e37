import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const PAGE = join(import.meta.dirname, '../../docs/operations.md')

/** The commands that the page for operators gives under a heading. Throws when there are none. */
export function commandsUnder(heading: string): string {
  const [, section] = readFileSync(PAGE, 'utf8').split(new RegExp(`^#+ ${heading}$`, 'm'))
  const [, commands] = /```sh\n(.*?)```/s.exec(section?.split(/^#+ /m)[0] ?? '') ?? []
  if (commands === undefined) throw new Error(`the page has no commands under ${heading}`)
  return commands
}
