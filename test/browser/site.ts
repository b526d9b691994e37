import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type LocalSystem, type LocalSystemOptions, startLocalSystem } from '@backstride/infra-local'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { inject } from 'vitest'
import { launchChromium } from './chromium.ts'

/** The whole local system with its demonstration, and a browser to visit it with. */
export interface Site {
  readonly url: string
  /** A fresh visitor, without cookies. */
  visit(options?: BrowserContextOptions): Promise<Visit>
  close(): Promise<void>
}

export interface Visit {
  readonly page: Page
  /** What the browser complained about: errors of scripts, of the content policy, of requests. */
  readonly complaints: readonly string[]
}

export interface SiteOptions extends Pick<LocalSystemOptions, 'localWebhooks' | 'map'> {
  /** Whether its demonstration is a copy of the one that all test files share, or made anew, which takes its time. */
  readonly demonstration?: 'copied' | 'new'
}

export async function openSite({ demonstration = 'copied', ...options }: SiteOptions = {}): Promise<Site> {
  const dataDir = await mkdtemp(join(tmpdir(), 'backstride-browser-'))
  if (demonstration === 'copied') await cp(inject('demonstration'), dataDir, { recursive: true })
  const system: LocalSystem = await startLocalSystem({
    ...options,
    dataDir,
    port: 0,
    demo: true,
    web: 'build',
  })
  const browser = await launchChromium()
  await Promise.all([system.pageReady, system.demoReady])
  return {
    url: system.url,
    async visit(options = {}) {
      const context = await browser.newContext({ baseURL: system.url, reducedMotion: 'reduce', ...options })
      const page = await context.newPage()
      return { page, complaints: complaintsOf(page) }
    },
    async close() {
      await browser.close()
      await system.close()
      await rm(dataDir, { recursive: true })
    },
  }
}

/** What axe finds wrong with the page as it stands, one line each. All in the page itself, as no page here has frames. */
export async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    // Whoever is signed out is told so by 401, which the browser reports as an error.
    const isSignedOut = /status of 401/.test(message.text()) && message.location().url.endsWith('/api/me')
    if (message.type() === 'error' && !isSignedOut) complaints.push(message.text())
  })
  return complaints
}
