import { SERVICE_NAMES } from '@backstride/connect'
import type { Store } from '@backstride/store'
import { serviceKey } from '../object-keys.ts'

/** The orders to look at every account at a service, of everybody, for what the service did not tell or nobody heard. */
export async function connectedKeys(store: Store): Promise<string[]> {
  const found = await Promise.all(SERVICE_NAMES.map((service) => store.findConnections(service)))
  return found.flat().flatMap((each) => (each.state === 'connected' ? [serviceKey(each)] : []))
}
