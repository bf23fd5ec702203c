/** Asks a system. Wherever its name leads is looked at when the connection is made, and no redirect is followed. */
import { lookup as resolve } from 'node:dns'
import * as http from 'node:http'
import * as https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { reasonOfStatus, toldPause } from '../../../../../../domain/commerce/connectors/wait-reason.ts'
import type { AskedOfSystem, SystemReach } from '../../../../../platform/call/system-reach.ts'
import type { ConnectorTargets } from '../../../../../platform/env.ts'
import { MustWait } from './must-wait.ts'
import { isPrivateAddress } from './private-addresses.ts'
import { requireTarget, type Target } from './targets.ts'

/** A system breaks its own work off after eight minutes. */
const USUAL: Limits = { bytes: 32 * 1024 ** 2, silentMs: 120_000, wholeMs: 600_000 }
type Limits = { bytes: number; silentMs: number; wholeMs: number }
type Options = { targets: ConnectorTargets; lookup?: typeof resolve; limits?: Limits; now?: () => number }

const MOST_AT_ONCE = 2

export function makeReach({ targets, lookup = resolve, limits = USUAL, now = Date.now }: Options): SystemReach {
  const kept = { keepAlive: true, maxSockets: MOST_AT_ONCE, timeout: limits.silentMs }
  const agents = { http: new http.Agent(kept), https: new https.Agent(kept) }
  return async (asked) => {
    const target = requireTarget(asked.address, targets)
    requireOpen(target)
    const answer = await send(target, asked, { agents, lookup: checked(target, lookup), wholeMs: limits.wholeMs })
    const status = answer.statusCode ?? 0
    if (status < 200 || status >= 300) {
      answer.destroy()
      throw new MustWait(reasonOfStatus(status), toldPause(answer.headers['retry-after'] ?? null, now()))
    }
    const date = Date.parse(answer.headers.date ?? '')
    return { body: await readWhole(answer, limits.bytes), at: Number.isNaN(date) ? now() : date }
  }
}

const nameOf = ({ url }: Target): string => url.hostname.replace(/^\[|\]$/g, '')

/** A name that is an address is not looked up. */
function requireOpen(target: Target): void {
  if (isIP(nameOf(target)) !== 0 && !target.mayBePrivate && isPrivateAddress(nameOf(target))) throw new MustWait('private_address')
}

/** The addresses that are looked at are those that are connected to: a name that leads elsewhere a moment later gains nothing. */
const checked =
  ({ mayBePrivate }: Target, lookup: typeof resolve): LookupFunction =>
  (name, options, tell) =>
    lookup(name, { ...options, all: true }, (error, found) => {
      const [first] = found ?? []
      if (error || !first) return tell(error ?? new MustWait('source_down'), '', 0)
      if (!mayBePrivate && found.some(({ address }) => isPrivateAddress(address))) return tell(new MustWait('private_address'), '', 0)
      return options.all ? tell(null, found) : tell(null, first.address, first.family)
    })

type Way = { agents: { http: http.Agent; https: https.Agent }; lookup: LookupFunction; wholeMs: number }

async function send(
  { url }: Target,
  { method = 'GET', headers, body }: AskedOfSystem,
  { agents, lookup, wholeMs }: Way,
): Promise<http.IncomingMessage> {
  const isPlain = url.protocol === 'http:'
  const options = { method, headers, lookup, agent: isPlain ? agents.http : agents.https, signal: AbortSignal.timeout(wholeMs) }
  return await new Promise((resolve, reject) => {
    const request = (isPlain ? http : https).request(url, options, resolve)
    request.on('timeout', () => request.destroy(new MustWait('source_busy')))
    request.on('error', (error) => reject(meaningOf(error)))
    request.end(body)
  })
}

async function readWhole(answer: http.IncomingMessage, most: number): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  let bytes = 0
  try {
    for await (const piece of answer as AsyncIterable<Buffer>) {
      bytes += piece.length
      if (bytes > most) throw new MustWait('answer_too_large')
      pieces.push(piece)
    }
  } catch (error) {
    throw meaningOf(error)
  }
  return new Uint8Array(Buffer.concat(pieces))
}

/** What else goes wrong is the network's. Its message may name what was asked for. */
function meaningOf(error: unknown): MustWait {
  if (error instanceof MustWait) return error
  return new MustWait(error instanceof Error && error.name === 'AbortError' ? 'source_busy' : 'source_down')
}
