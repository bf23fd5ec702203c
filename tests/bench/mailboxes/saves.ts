/** People who save contacts while the engine works: each at the node that serves him, so that both share its connections and its event loop. */
import type { ChildProcess } from 'node:child_process'
import { v7 as uuidv7 } from 'uuid'
import type { AddedContact } from '../../../server/customers/add-contact.ts'
import type { Company } from './companies.ts'

/** `tenantId` and `oid`: who saves. */
export type SaveOrder = AddedContact & { tenantId: string; oid: string }
/** `id`: of the contact; `ms` null: it failed. */
export type SaveOutcome = { id: string; ms: number | null }

const SAVE_EVERY_MS = 15_000

/** What those saves took that began from `from` on; null: one failed. */
export async function saveContacts({ tenantId, saver: oid, customerId }: Company, node: ChildProcess, from: number, until: number) {
  const times: (number | null)[] = []
  await pause(Math.random() * SAVE_EVERY_MS)
  while (Date.now() < until) {
    const begun = Date.now()
    const names = { salutation: null, givenName: null, surname: 'Neu', function: null, phone: null }
    const ms = await order(node, { tenantId, oid, customerId, contact: { ...names, id: uuidv7(), address: `${uuidv7()}@neu.example` } })
    if (begun >= from) times.push(ms)
    await pause(Math.min(SAVE_EVERY_MS, Math.max(0, until - Date.now())))
  }
  return times
}

const order = (node: ChildProcess, wanted: SaveOrder): Promise<number | null> =>
  new Promise((resolve) => {
    const hear = (outcome: SaveOutcome): void => {
      if (outcome.id !== wanted.contact.id) return
      node.off('message', hear)
      resolve(outcome.ms)
    }
    node.on('message', hear)
    node.send(wanted)
  })

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
