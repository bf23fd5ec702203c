/** One node: the mail engine, and the path that Graph calls, on the database and the Graph it is told; says where. */
import fastify from 'fastify'
import { checkArrivals } from '../../../server/mail/comparison/arrivals.ts'
import { reconcileWhenWanted } from '../../../server/mail/comparison/reconcile.ts'
import { markLogged } from '../../../server/mail/logging/mark-logged.ts'
import { readMailbox } from '../../../server/mail/logging/read-mailbox.ts'
import { startMailEngine } from '../../../server/outlook/mailboxes/engine.ts'
import { NOTIFICATION_PATH, registerNotifications } from '../../../server/outlook/mailboxes/notification-endpoint.ts'
import { makeNotificationIntake } from '../../../server/outlook/mailboxes/notifications.ts'
import { startNodeCount } from '../../../server/outlook/node-count.ts'
import { openDatabase } from '../../../server/platform/database/db.ts'
import { makeLog } from '../../../server/platform/log.ts'

const [url = '', graphUrl = ''] = process.argv.slice(2)
const database = await openDatabase({ url, directory: '' })
const log = makeLog('error')
const nodes = await startNodeCount(database, log)
const intake = makeNotificationIntake(database)
const access = { graphUrl, tokens: { token: async () => 'token', forget: () => {} }, log }
const engine = startMailEngine({
  database,
  access,
  hashKeys: async () => new Uint8Array(32),
  pollSeconds: 30,
  readMail: readMailbox,
  readers: [checkArrivals, reconcileWhenWanted, markLogged],
})
const app = fastify({ trustProxy: true })
await app.register((scope) => registerNotifications(scope, { take: intake.take, log }))
process.send?.(`${await app.listen({ port: 0, host: '127.0.0.1' })}${NOTIFICATION_PATH}`)
process.on('message', async () => {
  await app.close()
  await Promise.all([engine.stop(), intake.stop(), nodes.stop()])
  await database.close()
  process.exit(0)
})
