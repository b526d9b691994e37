import { expect, test } from 'vitest'
import { isPublic, publicAddressOf } from './public-address.ts'

/** IANA's registries of special-purpose addresses, one or two of each, and the ways to write one of IPv4 inside IPv6. */
test.each([
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::7f00:1',
  '::ffff:10.0.0.1',
  '::ffff:169.254.169.254',
  '64:ff9b::10.0.0.1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:a00:1::',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '5f00::1',
  'localhost',
  '',
])('%s is no address of the open internet', (address) => {
  expect(isPublic(address)).toBe(false)
})

test.each(['1.1.1.1', '100.128.0.1', '172.32.0.1', '192.169.0.1', '2606:4700::1111', '2a00:1450:4001::1'])(
  '%s is one',
  (address) => {
    expect(isPublic(address)).toBe(true)
  },
)

/** How the same machine is written, as a URL takes it. */
test.each([
  'https://127.0.0.1/',
  'https://127.1/',
  'https://0x7f000001/',
  'https://2130706433/',
  'https://0177.0.0.1/',
  'https://[::1]/',
  'https://[::ffff:7f00:1]/',
  'https://[0:0:0:0:0:ffff:a9fe:a9fe]/latest/meta-data/',
])('%s is refused without asking for a name', async (url) => {
  const asked: string[] = []
  const resolve = async (name: string) => {
    asked.push(name)
    return ['1.1.1.1']
  }
  await expect(publicAddressOf(new URL(url), resolve)).rejects.toMatchObject({ code: 'PRIVATE_ADDRESS' })
  expect(asked).toEqual([])
})

test('a name is refused when any of its addresses is private, and else its first address is the one to connect to', async () => {
  const url = new URL('https://hook.example.org/')
  const answer = (addresses: string[]) => publicAddressOf(url, async () => addresses)
  expect(await answer(['1.1.1.1', '2606:4700::1111'])).toBe('1.1.1.1')
  await expect(answer(['1.1.1.1', '10.0.0.1'])).rejects.toMatchObject({ code: 'PRIVATE_ADDRESS' })
  await expect(answer(['::ffff:127.0.0.1'])).rejects.toMatchObject({ code: 'PRIVATE_ADDRESS' })
  await expect(answer([])).rejects.toMatchObject({ code: 'NO_SUCH_HOST' })
})

test('the names of this machine are its own', async () => {
  const url = new URL('https://localhost/')
  await expect(publicAddressOf(url)).rejects.toMatchObject({ code: 'PRIVATE_ADDRESS' })
})
