import { App, Validations } from 'aws-cdk-lib'
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' }
import { AwsSolutionsChecks } from 'cdk-nag'
import { BackstrideStack } from './backstride-stack.ts'
import type { Stage } from './stages.ts'

export interface AppProps {
  readonly stages: readonly Stage[]
  /** The folder that `bundleFunctions` wrote. */
  readonly bundles: string
  readonly outdir: string
}

/** One stack per stage, checked against cdk-nag's AwsSolutions: `synth()` throws on a finding that nobody gave a reason for. */
export function createApp({ stages, bundles, outdir }: AppProps): App {
  const app = new App({ outdir, context: flags, analyticsReporting: false })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  for (const stage of stages) new BackstrideStack(app, stackName(stage), { stage, bundles })
  return app
}

export function stackName({ name }: Pick<Stage, 'name'>): string {
  return `Backstride-${name}`
}
