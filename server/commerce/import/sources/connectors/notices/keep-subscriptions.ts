/** Keeps a system telling us that something has changed. Nothing depends on it: it is looked for changes by the clock as well. */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { isToldOf, resourceOf, rootOf, type SetName } from '../../../../../../domain/commerce/connectors/business-central/sets.ts'
import type { ConnectorSettings } from '../../../../../../domain/commerce/connectors/connector-settings.ts'
import type { SystemAnswer } from '../../../../../platform/call/system-reach.ts'
import type { OrganisationDatabase, OrganisationTransaction } from '../../../../../platform/database/db.ts'
import type { Asking } from '../reach/asking.ts'
import { MustWait } from '../reach/must-wait.ts'

/** Business Central grants three days. */
const RENEWED_BEFORE_MS = 36 * 3_600_000
const JSON_TYPE = { accept: 'application/json', 'content-type': 'application/json' }

const granted = z.object({ subscriptionId: z.string().min(1).max(200), expirationDateTime: z.string() })

/** A connector at work. `commit`: by its lease alone. */
type Subscriber = {
  organisationId: string
  db: OrganisationDatabase
  connector: { id: string; settings: ConnectorSettings }
  ask: Asking['ask']
  now: () => Date
  commit: <T>(work: (tx: OrganisationTransaction) => Promise<T>) => Promise<T>
}

/** `url`: where the system sends to. A set of which it will not tell is only looked at by the clock. */
export async function keepSubscriptions(subscriber: Subscriber, url: string): Promise<void> {
  const { db, connector, now } = subscriber
  if (connector.settings.lists.length > 0) return
  const known = await db.prisma.connectorSubscription.findMany({ where: { connectorId: connector.id } })
  for (const name of connector.settings.sets.filter((each) => isToldOf(each as SetName))) {
    const row = known.find(({ set }) => set === name)
    if (row && row.expiresAt.getTime() - now().getTime() > RENEWED_BEFORE_MS) continue
    try {
      await keep(subscriber, { name, url, known: row ?? null })
    } catch (error) {
      if (!(error instanceof MustWait)) throw error
      if (error.reason === 'too_many_requests') throw error
    }
  }
}

type Kept = { name: string; url: string; known: { externalId: string; clientState: string } | null }

async function keep(subscriber: Subscriber, { name, url, known }: Kept): Promise<void> {
  const { organisationId, connector, ask, commit } = subscriber
  const clientState = known?.clientState ?? randomBytes(32).toString('base64url')
  const body = JSON.stringify({ notificationUrl: url, resource: resourceOf(connector.settings.url, name as SetName), clientState })
  const answer = (known && (await renewed(ask, connector.settings.url, known.externalId, body))) ?? (await begun(ask, connector.settings.url, body))
  const read = granted.safeParse(parsed(answer.body))
  const expiresAt = new Date(read.data?.expirationDateTime ?? Number.NaN)
  if (!read.success || Number.isNaN(expiresAt.getTime())) throw new MustWait('answer_not_understood')
  const row = { externalId: read.data.subscriptionId, clientState, expiresAt }
  const key = { organisationId, connectorId: connector.id, set: name }
  await commit((tx) => tx.connectorSubscription.upsert({ where: { organisationId_connectorId_set: key }, create: { ...key, ...row }, update: row }))
}

const begun = (ask: Asking['ask'], base: string, body: string): Promise<SystemAnswer> =>
  ask(`${rootOf(base)}/subscriptions`, JSON_TYPE, { method: 'POST', body })

/** null: it is not known there any more. */
async function renewed(ask: Asking['ask'], base: string, id: string, body: string): Promise<SystemAnswer | null> {
  const address = `${rootOf(base)}/subscriptions('${encodeURIComponent(id)}')`
  return await ask(address, { ...JSON_TYPE, 'if-match': '*' }, { method: 'PATCH', body }).catch((error: unknown) => {
    if (error instanceof MustWait && error.reason === 'nothing_there') return null
    throw error
  })
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString())
  } catch {
    return null
  }
}
