/** `npm run synth`: bundles the functions and writes both stages' templates. Needs no network, no credentials and no docker. */

import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createApp, stackName } from './app.ts'
import { BUNDLES, bundleFunctions } from './bundle.ts'
import { iamReport } from './iam-report.ts'
import { STAGE_NAMES, type Stage, stageOf } from './stages.ts'

/** Where the templates are. */
export const ASSEMBLY = join(import.meta.dirname, '../cdk.out')

const IAM_REPORT = join(import.meta.dirname, '../iam.txt')

/** Bundles and synthesises; throws on a security finding without a reason. */
export async function synthesise(stages: readonly Stage[]) {
  const bundles = await bundleFunctions()
  const { stacks } = createApp({ stages, bundles: BUNDLES, outdir: ASSEMBLY }).synth()
  return { bundles, stacks }
}

if (import.meta.main) {
  const startedAtMs = performance.now()
  const { bundles, stacks } = await synthesise(STAGE_NAMES.map((name) => stageOf(name)))
  for (const { name, bytes } of bundles) console.log(`bundled ${name}: ${(bytes / 1024).toFixed(0)} KiB`)
  for (const { templateFullPath, template } of stacks)
    console.log(
      `${relative(process.cwd(), templateFullPath)}: ${Object.keys(template.Resources).length} resources`,
    )
  const prod = stacks.find(({ stackName: name }) => name === stackName({ name: 'prod' }))
  if (prod) writeFileSync(IAM_REPORT, iamReport(prod.template))
  console.log(`permissions: ${relative(process.cwd(), IAM_REPORT)}`)
  console.log(`done in ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s`)
}
