/** One node: the mail engine, the path that Graph calls and people who save contacts, on the database and the Graph it is told; says where. */
import fastify from 'fastify'
import { addContact } from '../../../server/customers/add-contact.ts'
import { checkArrivals } from '../../../server/mail/comparison/arrivals.ts'
import { reconcileWhenWanted } from '../../../server/mail/comparison/reconcile.ts'
import { markLogged } from '../../../server/mail/logging/mark-logged.ts'
import { readMailbox } from '../../../server/mail/logging/read-mailbox.ts'
import { startMailEngine } from '../../../server/outlook/mailboxes/engine.ts'
import { NOTIFICATION_PATH, registerNotifications } from '../../../server/outlook/mailboxes/notification-endpoint.ts'
import { makeNotificationIntake } from '../../../server/outlook/mailboxes/notifications.ts'
import { startNodeCount } from '../../../server/outlook/node-count.ts'
import { readMember } from '../../../server/platform/call/sign-in.ts'
import { openDatabase } from '../../../server/platform/database/db.ts'
import { makeLog } from '../../../server/platform/log.ts'
import { benchContext } from '../cockpit/bench-context.ts'
import type { SaveOrder, SaveOutcome } from './saves.ts'

const [url = '', graphUrl = ''] = process.argv.slice(2)
const database = await openDatabase({ url, directory: '' })
const log = makeLog('error')
const nodes = await startNodeCount(database, log)
const intake = makeNotificationIntake(database)
const access = { graphUrl, tokens: { token: async () => 'token', forget: () => {} }, log }
const engine = startMailEngine({
  database: database.background,
  access,
  hashKeys: async () => new Uint8Array(32),
  pollSeconds: 30,
  readMail: readMailbox,
  readers: [checkArrivals, reconcileWhenWanted, markLogged],
})
const app = fastify({ trustProxy: true })
await app.register((scope) => registerNotifications(scope, { take: intake.take, log }))
process.send?.(`${await app.listen({ port: 0, host: '127.0.0.1' })}${NOTIFICATION_PATH}`)
async function save({ tenantId, oid, ...input }: SaveOrder): Promise<SaveOutcome> {
  const begun = performance.now()
  try {
    const member = await readMember(database, { tenantId, oid })
    if (!member) throw new Error('Nobody is there who could save')
    await addContact(benchContext(database, member), input)
    return { id: input.contact.id, ms: performance.now() - begun }
  } catch (error) {
    log.error({ err: error }, 'a contact could not be saved')
    return { id: input.contact.id, ms: null }
  }
}

async function stop(): Promise<void> {
  await app.close()
  await Promise.all([engine.stop(), intake.stop(), nodes.stop()])
  await database.close()
  process.exit(0)
}
process.on('message', async (order: SaveOrder | 'stop') => (order === 'stop' ? await stop() : process.send?.(await save(order))))
