/** To which servers connectors may go: whoever runs this server says so, nobody else. */
import type { ConnectorTargets } from '../../../../../platform/env.ts'
import { MustWait } from './must-wait.ts'

/** `mayBePrivate`: it is one of the company's own network. */
export type Target = { url: URL; mayBePrivate: boolean }

/** Throws MustWait for an address that is none, or is not allowed. */
export function requireTarget(address: string, { hosts, privateOrigins }: ConnectorTargets): Target {
  if (!URL.canParse(address)) throw new MustWait('target_not_allowed')
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') throw new MustWait('target_not_allowed')
  if (privateOrigins.includes(url.origin)) return { url, mayBePrivate: true }
  if (url.protocol === 'https:' && url.port === '' && hosts.some((host) => isHost(url.hostname, host))) return { url, mayBePrivate: false }
  throw new MustWait('target_not_allowed')
}

/** `*.weclapp.com` stands for each name before it. */
const isHost = (name: string, allowed: string): boolean =>
  allowed.startsWith('*.') ? name.endsWith(allowed.slice(1)) && name.length > allowed.length - 1 : name === allowed
