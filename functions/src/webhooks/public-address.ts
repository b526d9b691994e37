import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'
import { DeliveryError } from './delivery-error.ts'

/** All addresses of a name, IPv4 first. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

/**
 * The address to connect to for a URL. Throws DeliveryError `NO_SUCH_HOST`, and `PRIVATE_ADDRESS` when any of the
 * name's addresses is one that only this machine, its network or its cloud can reach: nobody outside may have requests
 * sent there. Whoever connects must connect to the answer, as the name may mean another address a moment later.
 */
export async function publicAddressOf(url: URL, resolve: Resolve = resolveByDns): Promise<string> {
  // A literal IPv6 address stands in brackets.
  const hostname = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const addresses = ipaddr.isValid(hostname) ? [hostname] : await resolve(hostname)
  if (addresses.length === 0) throw new DeliveryError('NO_SUCH_HOST')
  if (!addresses.every(isPublic)) throw new DeliveryError('PRIVATE_ADDRESS')
  return addresses[0]
}

/**
 * Whether an address is one of the open internet. Of IPv6 that is 2000::/3 alone (IANA, "Internet Protocol Version 6
 * Address Space"), less what is set apart within it; addresses that carry one of IPv4 inside are none.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST)
}

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3')

async function resolveByDns(hostname: string): Promise<string[]> {
  try {
    // Not every network that functions run in reaches IPv6.
    const found = await lookup(hostname, { all: true, order: 'ipv4first' })
    return found.map(({ address }) => address)
  } catch {
    throw new DeliveryError('NO_SUCH_HOST')
  }
}
