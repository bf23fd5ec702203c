import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appRouter } from '../../server/router.ts'
import { type ForeignCall, foreignCalls, type Known } from './foreign-rows.ts'
import { type Leaked, leak } from './leaked-rows.ts'
import { type Caller, TwoOrganisations } from './two-organisations.ts'

const procedures = Object.keys(appRouter._def.procedures as unknown as Record<string, unknown>)
/** The table's procedures and kinds of calls do not depend on what is known. */
const nothing = { numbers: [''], mail: {}, customerName: '', contactName: '', address: '', domain: '' } as unknown as Leaked
const placeholder: Known = { ...nothing, own: { customerId: '', leads: false }, spare: nothing }

let world: TwoOrganisations
let known: Leaked
/** For each caller, so that what he uses up is new. */
let spares: Record<string, Leaked>
let secrets: string[]
let hanseBefore: Record<string, string>
let ownCustomerId: string

beforeAll(async () => {
  world = await TwoOrganisations.seed()
  known = await leak(world, 0)
  spares = { Huber: await leak(world, 1), Gruber: await leak(world, 2) }
  const givenAway = new Set(Object.values(spares).flatMap(usedUp))
  secrets = (await world.secrets()).filter((secret) => !givenAway.has(secret))
  hanseBefore = await world.fingerprint(world.hanseId)
  const [own] = await world.rows<{ id: string }>('select id from customer where organisation_id = $1 and archived_at is null order by id limit 1', [
    world.alpenId,
  ])
  ownCustomerId = own!.id
})
afterAll(() => world?.database.drop())

const callsOf = (procedure: string, surname: string): ForeignCall[] =>
  foreignCalls({ ...known, spare: spares[surname]!, own: { customerId: ownCustomerId, leads: surname === 'Gruber' } })[procedure]!

/** What a caller gives to rows of his own. */
const usedUp = ({
  customerId,
  customerName,
  domain,
  contactId,
  address,
  reportId,
  callReportId,
  followUpId,
  entryId,
  visitId,
  mailRuleId,
  visitReportId,
  nextVisitId,
  offerId,
  heldVisitId,
  visitPlanId,
  complaintId,
  potentialId,
  objectionId,
  loyaltyFactId,
  handStageId,
}: Leaked): string[] => [
  ...[customerId, customerName, domain, contactId, address],
  ...[reportId, callReportId, followUpId, entryId, visitId, mailRuleId, visitReportId, nextVisitId, offerId, heldVisitId, visitPlanId, complaintId],
  ...[potentialId, objectionId, loyaltyFactId, handStageId],
]

/** What of the first organisation stands in an answer, apart from what the caller said himself. */
function leaked(answer: unknown, input: object | undefined): string[] {
  const [text, said] = [JSON.stringify(answer) ?? '', JSON.stringify(input) ?? '']
  // A number may stand in an amount by chance.
  const written = (secret: string) => (/^\d+$/.test(secret) ? `"${secret}"` : secret)
  return secrets.filter((secret) => text.includes(written(secret)) && !said.includes(secret))
}

const reasonOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (error: unknown) => (error as { cause?: { reason?: string } }).cause?.reason ?? String(error),
  )

describe('the table of calls', () => {
  it('has every procedure', () => {
    expect(Object.keys(foreignCalls(placeholder)).sort()).toEqual([...procedures].sort())
  })

  it('is made of things the first organisation really has, and the second has none of', () => {
    for (const thing of [
      known.customerId,
      known.contactId,
      known.reportId,
      known.followUpId,
      known.visitId,
      known.outboxId,
      known.userId,
      known.callReportId,
      known.targetId,
    ])
      expect(secrets).toContain(thing)
    expect(secrets).toEqual(expect.arrayContaining([known.customerName, known.address, ...known.numbers]))
    expect(known.numbers.length).toBeGreaterThanOrEqual(6)
  })
})

describe.each(['Huber', 'Gruber'])('%s of the second organisation', (surname) => {
  let caller: Caller

  beforeAll(async () => {
    caller = await world.caller(world.alpenId, surname)
    caller.mailbox.receive({ itemId: 'some', internetMessageId: `<${surname}@mail.example>` })
    caller.mailbox.mails.set('some', caller.mailbox.mails.get('item-1')!)
    const { internetMessageId, senderAddress } = spares[surname]!.mail
    const shared = { itemId: 'shared', internetMessageId, from: { name: null, address: senderAddress } }
    caller.mailbox.mails.set('shared', { ...caller.mailbox.mails.get('item-1')!, ...shared, sentAt: '2026-11-23T07:00:00Z' })
  })

  it.each(procedures)('learns nothing of the first by %s', async (procedure) => {
    for (const { what, outcome, input } of callsOf(procedure, surname)) {
      if (outcome === 'answered') {
        expect(leaked(await caller.call(procedure, input), input), what).toEqual([])
        // Its search would write on while the rows of the next call are compared.
        if (procedure === 'visitPlan.start') await caller.call('visitPlan.cancel', { planId: spares[surname]!.visitPlanId })
        continue
      }
      const before = await world.fingerprint(world.alpenId)
      const effects = caller.mailbox.calls
      const lines = await auditLines()
      const reason = outcome === 'forbidden' ? 'FORBIDDEN' : 'NOT_FOUND'
      expect(await reasonOf(caller.call(procedure, input)), what).toBe(reason)
      const { audit_entry: _, ...after } = await world.fingerprint(world.alpenId)
      expect(before, what).toMatchObject(after)
      expect((await auditLines()).slice(lines.length), what).toEqual([{ action: procedure, outcome: reason, user_id: caller.userId }])
      expect(caller.mailbox.calls, what).toBe(effects)
    }
  })

  const auditLines = () =>
    world.rows<{ action: string; outcome: string; user_id: string }>(
      'select action, outcome, user_id from audit_entry where organisation_id = $1 order by id',
      [world.alpenId],
    )
})

describe('the first organisation', () => {
  it('has every row as it was', async () => {
    expect(await world.fingerprint(world.hanseId)).toEqual(hanseBefore)
  })

  it('is named nowhere in the rows of the second', async () => {
    const rows = await world.rowsOf(world.alpenId)
    expect(rows.length).toBeGreaterThan(100)
    expect(leaked(rows, undefined)).toEqual([])
  })

  it('would have been found by the same calls of its own user', async () => {
    const jonas = await world.caller(world.hanseId, 'Petersen')
    const calls = foreignCalls({ ...known, spare: known, own: { customerId: known.customerId, leads: false } })
    const outcomes: Record<string, string> = {}
    for (const [procedure, list] of Object.entries(calls))
      for (const { what, outcome, input } of list)
        if (outcome === 'refused') outcomes[`${procedure}: ${what}`] = await reasonOf(jonas.call(procedure, input))
    const missed = Object.entries(outcomes).filter(([, reason]) => reason === 'NOT_FOUND')
    expect(missed).toEqual([])
    expect(leaked(await jonas.call('customers.search', { text: known.customerName }), undefined)).toContain(known.customerId)
  })
})
