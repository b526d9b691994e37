/** What differs between the stages, and what an operator may say about one at deploy time. */

import type { MapSource } from '@backstride/contract'

export type StageName = 'dev' | 'prod'

export interface Stage {
  readonly name: StageName
  /** Whether people's data outlives the stack: retained, protected, restorable. Only `dev` may throw data away. */
  readonly keepsData: boolean
  /** Monthly spending that somebody should hear about, in US dollars; a budget warns, it does not stop anything. */
  readonly budgetUsd: number
  /** Who hears about alarms; without it they are only visible in CloudWatch. */
  readonly alarmEmail?: string
  /** The site's own name; without it the site answers under the name that CloudFront gives it. */
  readonly domain?: Domain
  /** A web ACL of AWS WAF, made for CloudFront, that every request passes first; without it none does. */
  readonly webAclArn?: string
  /** A tile service that routes can be shown on; without it pages ask nobody for tiles. */
  readonly map?: MapSource
}

export interface Domain {
  readonly name: string
  /** An issued certificate for the name in us-east-1, where CloudFront looks for it. */
  readonly certificateArn: string
}

export type StageOptions = Pick<Stage, 'alarmEmail' | 'domain' | 'map' | 'webAclArn'>

/** The settings of a stage. The budgets are first guesses to be replaced by what a month really costs. */
export function stageOf(name: StageName, options: StageOptions = {}): Stage {
  const isProd = name === 'prod'
  return { name, keepsData: isProd, budgetUsd: isProd ? 100 : 20, ...options }
}

export const STAGE_NAMES: readonly StageName[] = ['dev', 'prod']
