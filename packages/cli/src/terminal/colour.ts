import type { WriteStream } from 'node:tty'

/** SGR parameters, ECMA-48 section 8.3.117. */
const CODES = { dim: 2, red: 31, green: 32, yellow: 33 } as const

export type Paint = (colour: keyof typeof CODES, text: string) => string

/** Colours text for this stream: on a terminal, unless NO_COLOR says otherwise (https://no-color.org). */
export function painter({ isTTY }: Pick<WriteStream, 'isTTY'>, env: NodeJS.ProcessEnv = process.env): Paint {
  const isColoured = isTTY && !env.NO_COLOR && env.TERM !== 'dumb'
  return (colour, text) => (isColoured ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text)
}
