/** What meets at the same rows while a run lasts: people who save contacts beside notifications and turns, and two nodes at one mailbox. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../../prisma/demo/random.ts'
import { fastTime, type Pace } from './fast-time.ts'
import type { Installation } from './installation.ts'
import { untilAccepted } from './until-accepted.ts'
import { jonas, katrin } from './world.ts'

const SAVES = 12
const LONGEST_PAUSE_MS = 500
const LOOK_MS = 40

/** Contacts that nobody writes from: each save wakes every mailbox, and must stand in the end exactly once. */
export async function saveContacts({ call }: Installation, customerId: string, random: Random): Promise<string[]> {
  const saved: string[] = []
  for (let nth = 0; nth < SAVES; nth++) {
    await wait(random.int(0, LONGEST_PAUSE_MS))
    const contact = {
      id: random.uuid(),
      salutation: null,
      givenName: null,
      surname: 'Neu',
      function: null,
      phone: null,
      address: `neu${nth}@niemand.example`,
    }
    await untilAccepted(() => call(random.pick([jonas, katrin]), 'customers.addContact', { customerId, contact }))
    saved.push(contact.id)
  }
  return saved
}

/** Contacts that are not there. */
export async function wrongSaves({ database }: Installation, saved: readonly string[]): Promise<string[]> {
  const { rows } = await database.pool.query<{ id: string }>('select id from contact where id = any($1::uuid[])', [[...saved]])
  const there = new Set(rows.map(({ id }) => id))
  return saved.filter((id) => !there.has(id)).map((id) => `the contact ${id} was saved, but is not there`)
}

/** Looks on until `isOver`: at no moment two effects of one mailbox are under way. */
export async function watchClaims({ database }: Installation, pace: Pace, isOver: () => boolean): Promise<string[]> {
  const faults = new Set<string>()
  while (!isOver()) {
    const { rows } = await database.pool
      .query<{ user: string }>(
        `select user_id as user from outbox_entry where status = 'waiting' and lease_until > $1 group by user_id having count(*) > 1`,
        [new Date(fastTime(pace, Date.now()))],
      )
      // The suite cuts its own connections, too.
      .catch(() => ({ rows: [] }))
    for (const { user } of rows) faults.add(`two effects of ${user} were under way at once`)
    await wait(LOOK_MS)
  }
  return [...faults]
}
