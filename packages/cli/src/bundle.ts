/**
 * Makes the packed command line: all that it runs in a few files under `dist`, with no dependency left, so that it can
 * be installed where there is no registry. What a command does not need stays in files that it does not load.
 */

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'

const ROOT = join(import.meta.dirname, '../../..')
const DIST = join(import.meta.dirname, '../dist')

rmSync(DIST, { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: {
    main: join(import.meta.dirname, 'main.ts'),
    // A thread of its own, found beside the file that starts it.
    'analyse-worker': join(import.meta.dirname, 'analyse/analyse-worker.ts'),
  },
  outdir: DIST,
  metafile: true,
  bundle: true,
  splitting: true,
  // Names stay, so that what somebody reports can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.11',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
})
writeFileSync(join(DIST, 'THIRD-PARTY-LICENCES.txt'), licences(metafile))

/** The licence of every library with bytes in the bundle, as each of them asks for. Throws when one tells none. */
function licences({ outputs }: Metafile): string {
  const paths = Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path) ?? [])
  return [...new Set(paths)].sort().map(licenceOf).join('\n')
}

/** The text that comes with a library; one that ships without names its licence and author in its manifest. */
function licenceOf(folder: string): string {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(ROOT, folder, 'package.json'), 'utf8'),
  )
  const file = readdirSync(join(ROOT, folder)).find((each) => /^licen[cs]e/i.test(each))
  if (file === undefined && !(license && author)) throw new Error(`${name} does not tell its licence`)
  const text = file === undefined ? `By ${author}` : readFileSync(join(ROOT, folder, file), 'utf8')
  return `${name} ${version} (${license})\n\n${text}\n`
}
