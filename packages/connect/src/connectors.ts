import type { Connector, ServiceName } from './connector.ts'
import { intervals } from './intervals.ts'
import { polar } from './polar.ts'

/** A service that is added is added here. */
export const CONNECTORS: Readonly<Record<ServiceName, Connector>> = { polar, intervals }

export const SERVICE_NAMES: readonly ServiceName[] = ['polar', 'intervals']

export function isServiceName(name: string): name is ServiceName {
  return Object.hasOwn(CONNECTORS, name)
}
