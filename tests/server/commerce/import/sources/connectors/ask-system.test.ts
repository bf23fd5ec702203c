import type { lookup } from 'node:dns'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { makeReach } from '../../../../../../server/commerce/import/sources/connectors/reach/ask-system.ts'
import { isPrivateAddress } from '../../../../../../server/commerce/import/sources/connectors/reach/private-addresses.ts'
import { requireTarget } from '../../../../../../server/commerce/import/sources/connectors/reach/targets.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Names that lead to these addresses, the next one each time they are looked up. */
function leadingTo(...addresses: string[][]) {
  let at = 0
  return ((_name: string, _options: object, tell: (error: null, found: { address: string; family: number }[]) => void) => {
    const found = addresses[Math.min(at++, addresses.length - 1)] ?? []
    tell(
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }) as unknown as typeof lookup
}

const none = { hosts: [], privateOrigins: [] }
const LIMITS = { bytes: 1_000, silentMs: 300, wholeMs: 5_000 }

describe('an address of a network', () => {
  it.each([
    ...['127.0.0.1', '127.255.1.2', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
    ...['192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '192.88.99.1'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:169.254.169.254', '::ffff:7f00:1', '::ffff:a9fe:a9fe', '::127.0.0.1', '64:ff9b::7f00:1'],
    ...['fe80::1', 'fec0::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '2001:db8::1', '2002:7f00:1::', '2001::1', '100::1'],
    ...['', 'localhost', '127.1', '0177.0.0.1', '0x7f.0.0.1', '2130706433'],
  ])('%s is nobody’s business', (address) => expect(isPrivateAddress(address)).toBe(true))

  it.each(['8.8.8.8', '20.190.128.1', '172.32.0.1', '100.128.0.1', '2603:1020::1', '2a01:4f8::1', '::ffff:8.8.8.8'])('%s is public', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  )
})

describe('a target', () => {
  const targets = { hosts: ['api.example.com', '*.weclapp.com'], privateOrigins: ['http://erp.firma.local:7048'] }
  it.each([
    ['https://api.example.com/x', false],
    ['https://firma.weclapp.com/webapp/api', false],
    ['http://erp.firma.local:7048/odata', true],
  ])('%s is allowed', (address, mayBePrivate) => expect(requireTarget(address, targets)).toMatchObject({ mayBePrivate }))

  it.each([
    ...['http://api.example.com', 'https://api.example.com:8443', 'https://api.example.com.evil.example', 'https://evil.example/api.example.com'],
    ...['https://weclapp.com', 'https://.weclapp.com', 'https://firma.weclapp.com.evil.example', 'https://api.example.com@evil.example'],
    ...[
      'https://user:word@api.example.com',
      'http://erp.firma.local',
      'https://erp.firma.local:7048',
      'file:///etc/passwd',
      'ftp://api.example.com',
      'x',
    ],
    ...['https://127.0.0.1', 'https://2130706433', 'https://0x7f000001', 'https://[::1]', 'https://localhost'],
  ])('%s is not', (address) => expect(() => requireTarget(address, targets)).toThrow('target_not_allowed'))
})

describe('a system that is asked', () => {
  it.each([[['127.0.0.1']], [['169.254.169.254']], [['8.8.8.8', '10.0.0.1']], [['::1']], [['::ffff:a9fe:a9fe']]])(
    'is not, where its name leads to %j',
    async (addresses) => {
      const reach = makeReach({ targets: { ...none, hosts: ['erp.example.com'] }, lookup: leadingTo(addresses) })
      await expect(reach({ address: 'https://erp.example.com/x', headers: {} })).rejects.toMatchObject({ reason: 'private_address' })
    },
  )

  it('is not by the number of an address either', async () => {
    const reach = makeReach({ targets: { ...none, hosts: ['127.0.0.1', '[::1]'] } })
    for (const address of ['https://127.0.0.1/', 'https://0x7f000001/', 'https://[::1]/'])
      await expect(reach({ address, headers: {} })).rejects.toMatchObject({ reason: 'private_address' })
  })

  it('is connected to at the address that was looked at, though its name leads elsewhere a moment later', async () => {
    const lookups: string[][] = [['127.0.0.1'], ['169.254.169.254']]
    const origin = await serve((_, response) => response.end('here'))
    const port = new URL(origin).port
    const reach = makeReach({ targets: { ...none, privateOrigins: [`http://erp.firma.local:${port}`] }, lookup: leadingTo(...lookups) })
    const { body } = await reach({ address: `http://erp.firma.local:${port}/x`, headers: {} })
    expect(Buffer.from(body).toString()).toBe('here')
    // The next connection looks again, and finds a name that has changed.
    const rebound = makeReach({ targets: { ...none, hosts: ['erp.example.com'] }, lookup: leadingTo(['127.0.0.1']) })
    await expect(rebound({ address: 'https://erp.example.com/x', headers: {} })).rejects.toMatchObject({ reason: 'private_address' })
  })

  it('sends nobody elsewhere', async () => {
    let asked = 0
    const other = await serve((_, response) => {
      asked++
      response.end()
    })
    const origin = await serve((_, response) => response.writeHead(307, { location: `${other}/secret` }).end())
    const reach = makeReach({ targets: { ...none, privateOrigins: [origin, other] } })
    await expect(reach({ address: `${origin}/x`, headers: { authorization: 'Bearer x' } })).rejects.toMatchObject({ reason: 'redirected' })
    expect(asked).toBe(0)
  })

  it.each<[string, RequestListener, string]>([
    ['says too much', (_, response) => void response.end('x'.repeat(2_000)), 'answer_too_large'],
    ['falls silent', () => undefined, 'source_busy'],
    ['breaks off', (_, response) => void response.writeHead(200, { 'content-length': 100 }).write('x', () => response.destroy()), 'source_down'],
  ])('that %s is left alone', async (_, listener, reason) => {
    const origin = await serve(listener)
    const reach = makeReach({ targets: { ...none, privateOrigins: [origin] }, limits: LIMITS })
    await expect(reach({ address: `${origin}/x`, headers: {} })).rejects.toMatchObject({ reason })
  })

  it('that is not there is down', async () => {
    const origin = await serve(() => undefined)
    servers.pop()?.close()
    const reach = makeReach({ targets: { ...none, privateOrigins: [origin] }, limits: LIMITS })
    await expect(reach({ address: `${origin}/x`, headers: {} })).rejects.toMatchObject({ reason: 'source_down' })
  })
})
