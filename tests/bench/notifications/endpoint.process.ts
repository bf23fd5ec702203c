/** The path that Graph calls, in a process of its own on the database it is told; says where. */
import fastify from 'fastify'
import { NOTIFICATION_PATH, registerNotifications } from '../../../server/outlook/mailboxes/notification-endpoint.ts'
import { makeNotificationIntake } from '../../../server/outlook/mailboxes/notifications.ts'
import { openDatabase } from '../../../server/platform/database/db.ts'
import { makeLog } from '../../../server/platform/log.ts'

const database = await openDatabase({ url: process.argv[2] ?? '', directory: '' })
// Each run comes from an address of its own, since there is a limit for one.
const app = fastify({ trustProxy: true })
await app.register((scope) => registerNotifications(scope, { take: makeNotificationIntake(database).take, log: makeLog('error') }))
process.send?.(`${await app.listen({ port: 0, host: '127.0.0.1' })}${NOTIFICATION_PATH}`)
