import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lock } from './lock.ts'

test('one program holds a lock; released, or left over by one that was killed, it can be taken', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'backstride-lock-'))
  const path = join(folder, 'a.lock')
  const held = await lock(path)
  await expect(lock(path)).rejects.toThrow('Another backstride')
  held.release()

  const script = `require('net').createServer().listen(${JSON.stringify(path)}, () => console.log('held'))`
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  await expect(lock(path)).rejects.toThrow('Another backstride')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(existsSync(path)).toBe(true)
  const again = await lock(path)
  again.release()
  await rm(folder, { recursive: true })
})
