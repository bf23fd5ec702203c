/** Whoever names a customer that was merged away means the one he was merged into: every call of the table, with such an id. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UserRole } from '../../server/generated/prisma/enums.ts'
import { appRouter } from '../../server/router.ts'
import { foreignCalls } from './foreign-rows.ts'
import { type Leaked, leak } from './leaked-rows.ts'
import { type Caller, TwoOrganisations } from './two-organisations.ts'

type Procedure = { _def: { meta: { roles: readonly UserRole[] }; type: 'query' | 'mutation'; inputs: unknown[] } }
const procedures = appRouter._def.procedures as unknown as Record<string, Procedure>

const [KEPT, GONE] = [uuidv7(), uuidv7()]
const placeholder = { customerId: KEPT, numbers: [''], mail: {}, customerName: '', contactName: '', address: '', domain: '' } as unknown as Leaked
/** Two customers are a question of their own: whether they are one. */
const isOfPairs = (name: string): boolean => name.startsWith('customerMerges.')
/** Without places in lists: they go on after whoever stood there, whomever he was merged into. */
const withoutPlaces = (input: unknown): string => JSON.stringify(input ?? {}, (key, value) => (key === 'cursor' ? undefined : value))
const callsOf = (known: Leaked, name: string) =>
  foreignCalls({ ...known, spare: known, own: { customerId: known.customerId, leads: true } })[name]!.filter(
    ({ outcome, input }) => outcome !== 'forbidden' && withoutPlaces(input).includes(known.customerId),
  )
/** A customer stands in them under whatever name. */
const naming = Object.keys(procedures).filter((name) => !isOfPairs(name) && callsOf(placeholder, name).length > 0)

let world: TwoOrganisations
let known: Leaked
let callers: Record<string, Caller>

beforeAll(async () => {
  world = await TwoOrganisations.seed()
  known = await leak(world, 0)
  callers = {
    sales: await world.caller(world.hanseId, 'Petersen'),
    head_of_sales: await world.caller(world.hanseId, 'Hoffmann'),
    admin: await world.caller(world.hanseId, 'Brandt'),
  }
  callers.sales!.mailbox.receive({ itemId: 'some', internetMessageId: '<some@mail.example>' })
  await world.rows(
    `insert into customer (organisation_id, id, kind, name, name_folded, merged_into_id) values ($1, $2, 'customer', 'Merged', 'merged', $3)`,
    [world.hanseId, GONE, known.customerId],
  )
})
afterAll(() => world?.database.drop())

/** New things get ids of their own each time. */
const named = (input: object, customerId: string): object => JSON.parse(JSON.stringify(input).replaceAll(known.customerId, customerId))
const reasonOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (error: unknown) => (error as { cause?: { reason?: string } }).cause?.reason ?? String(error),
  )

describe('a customer that was merged away', () => {
  it('is named in every call that has a field for customers', () => {
    const withField = Object.entries(procedures).filter(([, { _def }]) => JSON.stringify(_def.inputs.map(fieldsOf)).includes('ustomerId'))
    expect(withField.length).toBeGreaterThan(25)
    expect(withField.map(([name]) => name).filter((name) => !naming.includes(name))).toEqual([])
  })

  it.each(naming)('means the one that is kept in %s', async (name) => {
    const { meta, type } = procedures[name]!._def
    const caller = callers[meta.roles.includes('sales') ? 'sales' : meta.roles[0]!]!
    for (const { what, input } of callsOf(known, name)) {
      if (type === 'query') expect(await caller.call(name, named(input!, GONE)), what).toEqual(await caller.call(name, input))
      else expect(await reasonOf(caller.call(name, named(input!, GONE))), what).not.toBe('NOT_FOUND')
    }
  })

  it('stays unknown to who may not see the one that is kept', async () => {
    const huber = await world.caller(world.alpenId, 'Huber')
    expect(await reasonOf(huber.call('cockpit.ofCustomer', { customerId: GONE, contactId: null }))).toBe('NOT_FOUND')
    expect(await reasonOf(huber.call('followUps.create', { ...followUp(), customerId: GONE }))).toBe('NOT_FOUND')
  })

  it('is written down under the one that is kept', async () => {
    const id = uuidv7()
    await callers.sales!.call('followUps.create', { ...followUp(), id, customerId: GONE })
    expect(await world.rows('select customer_id from follow_up where id = $1', [id])).toEqual([{ customer_id: known.customerId }])
  })
})

const followUp = () => ({
  ...{ id: uuidv7(), title: 'Nachfassen', dueOn: '2026-11-30', assigneeId: null, note: null },
  ...{ contactId: null, projectId: null, reportId: null, mailItemId: null },
})

/** Names of fields, in whatever depth; schemas are objects with a shape, or hold others. */
function fieldsOf(schema: unknown, depth = 0): string[] {
  if (schema === null || typeof schema !== 'object' || depth > 8) return []
  const { def } = schema as { def?: Record<string, unknown> }
  if (!def) return []
  const shape = typeof def.shape === 'object' && def.shape !== null ? (def.shape as Record<string, unknown>) : {}
  const inner = [def.innerType, def.element, def.in, def.out, ...(Array.isArray(def.options) ? def.options : []), ...Object.values(shape)]
  return [...Object.keys(shape), ...inner.flatMap((each) => fieldsOf(each, depth + 1))]
}
