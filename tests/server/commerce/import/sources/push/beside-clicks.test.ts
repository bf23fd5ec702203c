/** Messages that are stored take connections of which people's clicks need some: on PostgreSQL only, since the embedded database has one session. */
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PushDesk } from '../../../../../support/push-desk.ts'

let push: PushDesk
beforeAll(async () => {
  push = await PushDesk.open({ waitMs: 60_000 })
}, 90_000)
afterAll(() => push.close())

it.runIf(process.env.TEST_DATABASE_URL)(
  'a click is answered while many messages wait to be stored, and all of them come in',
  async () => {
    const { pool } = push.desk.database
    const other = new pg.Client({ connectionString: pool.options.connectionString })
    await other.connect()
    await other.query('begin; lock table import_line in access exclusive mode')
    const many = Array.from({ length: 12 }, (_, i) => push.push('customer', [{ number: `N${i}`, name: `Kunde ${i} GmbH` }]))
    try {
      // Read after all of them.
      expect((await push.push('customer', [1])).status).toBe(400)
      let isAnswered = false
      void push.desk.call.people.whoAmI().then(() => {
        isAnswered = true
      })
      await expect.poll(() => isAnswered, { timeout: 8_000 }).toBe(true)
    } finally {
      await other.end()
    }
    expect((await Promise.all(many)).map(({ status }) => status)).toEqual(many.map(() => 200))
  },
  60_000,
)
