/** The stand-in for Microsoft 365 in a process of its own, and how to get in. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { hanseTechnik } from '../../../prisma/demo/organisations.ts'
import type { ApplicationAccess } from '../../../server/outlook/graph/access/application-client.ts'
import { makeApplicationTokens } from '../../../server/outlook/graph/access/application-tokens.ts'
import { makeLog } from '../../../server/platform/log.ts'

export type BenchOutlook = { url: string; access: ApplicationAccess; oid: string; tenantId: string; stop: () => void }

export async function startOutlook(mails: number): Promise<BenchOutlook> {
  const child = fork('dist/bench/ingest/outlook.process.js', [`${mails}`], { execArgv: ['--max-old-space-size=6000'] })
  const [url] = (await once(child, 'message')) as [string]
  await fetch(`${url}/control/limits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ concurrent: 100, perTenMinutes: 10_000_000 }),
  })
  const metadata = await (await fetch(`${url}/organizations/v2.0/.well-known/openid-configuration`)).text()
  const tokens = makeApplicationTokens({
    authorityUrl: url.replace('http:', 'https:'),
    authorityMetadata: metadata,
    clientId: '5a2b9c10-3d4e-4f50-8a61-72839405a6b7',
    clientSecret: 'demo-client-secret',
  })
  const access = { graphUrl: url, tokens, log: makeLog('error') }
  const [owner] = hanseTechnik.users
  if (!owner) throw new Error('The demo company has nobody')
  return { url, access, oid: owner.oid, tenantId: hanseTechnik.tenantId, stop: () => child.kill() }
}
