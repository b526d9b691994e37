import { rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { dirname, resolve } from 'node:path'
import { EXIT } from '../exit-code.ts'
import { Failure } from '../failure.ts'

/**
 * Holds a lock until it is released or the program ends in whatever way: the lock is a socket that somebody listens on,
 * so that one left over from a power cut is known by nobody answering. Throws Failure when another program holds it.
 */
export async function lock(path: string): Promise<{ release: () => void }> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const address = process.platform === 'win32' ? `\\\\?\\pipe\\${resolve(path)}` : path
  const server = (await listening(address)) ?? (await afterStale(address))
  server.unref()
  return { release: () => void server.close() }
}

async function afterStale(address: string): Promise<Server> {
  const server = (await isAnswered(address)) ? undefined : await listeningAnew(address)
  if (server) return server
  throw new Failure(
    'Another backstride is sending files for this account. Let it finish, or stop it, then try again.',
    EXIT.INCOMPLETE,
  )
}

function listeningAnew(address: string): Promise<Server | undefined> {
  rmSync(address, { force: true })
  return listening(address)
}

/** Undefined when the address is taken. */
function listening(address: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy())
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') done(undefined)
      else failed(error)
    })
    server.listen(address, () => done(server))
  })
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}
