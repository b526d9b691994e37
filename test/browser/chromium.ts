import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** Where the packaged browser is unpacked once, for all test files. */
const CACHE = join(import.meta.dirname, '../node_modules/.cache/chromium')
const ARCHIVES = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none']

/**
 * A headless Chromium: the one named by BACKSTRIDE_CHROMIUM, or else the one that comes with the packages, with its own
 * fonts (so that pictures look the same everywhere) and, where the machine lacks them, its own libraries.
 */
export async function launchChromium(): Promise<Browser> {
  const chosen = process.env.BACKSTRIDE_CHROMIUM
  if (chosen) return chromium.launch({ executablePath: chosen, args: ARGS })

  await unpack()
  const executablePath = join(CACHE, 'chromium')
  // A machine without a locale would tell pages the language "en-US@posix", which no API accepts.
  const env = { ...process.env, LC_ALL: 'en_US.UTF-8', FONTCONFIG_FILE: join(CACHE, 'fonts.conf') }
  try {
    return await chromium.launch({ executablePath, args: ARGS, env })
  } catch (error) {
    if (!/shared librar/.test(String(error))) throw error
    const LD_LIBRARY_PATH = join(CACHE, 'al2023/lib')
    return chromium.launch({ executablePath, args: ARGS, env: { ...env, LD_LIBRARY_PATH } })
  }
}

/** Unpacks beside the cache and moves it there in one step, so that files tested at the same time never see half of it. */
async function unpack(): Promise<void> {
  if (existsSync(CACHE)) return
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin')
  await mkdir(dirname(CACHE), { recursive: true })
  const fresh = await mkdtemp(`${CACHE}-`)
  const temporary = process.env.TMPDIR
  process.env.TMPDIR = fresh // `inflate` writes to the folder for temporary files, wherever that is
  try {
    for (const archive of ARCHIVES) await inflate(join(bin, archive))
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = temporary
  }
  await writeFile(join(fresh, 'fonts.conf'), fontConfig(join(CACHE, 'fonts')))
  // Somebody else may have been faster; theirs is as good.
  await rename(fresh, CACHE).catch(() => rm(fresh, { recursive: true }))
}

function fontConfig(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`
}
