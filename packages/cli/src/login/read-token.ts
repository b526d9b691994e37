import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** One line from standard input, without showing it on a terminal; never from an argument, which other programs see. */
export async function readToken(): Promise<string> {
  const { isTTY = false } = process.stdin
  if (isTTY) process.stderr.write('Paste the token, then Enter (it is not shown): ')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTTY })
  try {
    for await (const line of lines) return line.trim()
    return ''
  } finally {
    lines.close()
    if (isTTY) process.stderr.write('\n')
  }
}
