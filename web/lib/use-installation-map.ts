import type { MapSource } from '@backstride/contract'
import { api } from './session.ts'
import { useResource } from './use-resource.ts'

/** The tile service that the operator chose; undefined where there is none, while it is asked for, and where nobody is to be asked. */
export function useInstallationMap(mayAsk: boolean): MapSource | undefined {
  const { resource } = useResource(mayAsk ? 'map' : undefined, () => api('getMap'))
  return resource.state === 'ready' ? (resource.value.map ?? undefined) : undefined
}
