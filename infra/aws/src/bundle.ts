/**
 * Bundles each Lambda function into one minified file: the bytes that the tests run are the bytes that are deployed.
 * The same sources give the same bytes. Source maps stand beside the folders, so that they are not shipped.
 */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'

const ROOT = join(import.meta.dirname, '../../..')

/** Where `npm run synth` and the deployment keep the bundles. */
export const BUNDLES = join(import.meta.dirname, '../dist')

/** Each function's entry, which exports `handler`. */
export const ENTRIES = {
  api: 'functions/src/api/handler.ts',
  ingest: 'functions/src/ingest/handler.ts',
  webhooks: 'functions/src/webhooks/handler.ts',
} as const

export type FunctionName = keyof typeof ENTRIES

export interface Bundle {
  readonly name: FunctionName
  readonly bytes: number
  /** The sources with bytes in the bundle, relative to the repository: what ships, not what was read. */
  readonly contents: readonly string[]
}

/** Writes `<folder>/<name>/index.mjs` and `<folder>/<name>.map` for every function. */
export function bundleFunctions(folder: string = BUNDLES): Promise<Bundle[]> {
  return Promise.all(FUNCTION_NAMES.map((name) => bundleFunction(name, folder)))
}

const FUNCTION_NAMES: readonly FunctionName[] = ['api', 'ingest', 'webhooks']

async function bundleFunction(name: FunctionName, folder: string): Promise<Bundle> {
  const outfile = join(folder, name, 'index.mjs')
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [ENTRIES[name]],
    outfile,
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    sourcemap: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    alias: { '@aws-sdk/credential-provider-node': join(import.meta.dirname, 'lambda-credentials.ts') },
    logLevel: 'warning',
  })
  rmSync(join(folder, name), { recursive: true, force: true })
  mkdirSync(join(folder, name), { recursive: true })
  for (const { path, contents } of outputFiles)
    writeFileSync(path.endsWith('.map') ? join(folder, `${name}.map`) : path, contents)
  const code = outputFiles.find(({ path }) => path.endsWith('.mjs'))
  return { name, bytes: code?.contents.length ?? Number.NaN, contents: contentsOf(metafile) }
}

function contentsOf({ outputs }: Metafile): string[] {
  return Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path)
    .toSorted()
}

if (import.meta.main) {
  for (const { name, bytes } of await bundleFunctions())
    console.log(`${name}: ${(bytes / 1024).toFixed(0)} KiB in ${join(BUNDLES, name)}`)
}
