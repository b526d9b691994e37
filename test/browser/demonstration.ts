import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalSystem } from '@backstride/infra-local'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with the whole demonstration in it, to be copied. */
    demonstration: string
  }
}

/** Builds the page and makes the demonstration, once for all files; each then starts from a copy of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'backstride-demonstration-'))
  const system = await startLocalSystem({ dataDir, port: 0, demo: true, web: 'build' })
  await Promise.all([system.pageReady, system.demoReady])
  await system.close()
  project.provide('demonstration', dataDir)
  return () => rm(dataDir, { recursive: true })
}
