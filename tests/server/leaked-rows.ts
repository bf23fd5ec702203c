/** Rows of the first organisation, of every kind that a caller of the second could name. */
import { v7 as uuidv7 } from 'uuid'
import {
  complaint,
  contact,
  entryWords,
  followUp,
  loyaltyFact,
  mail,
  nextVisit,
  objection,
  offer,
  potential,
  stageByHand,
  suggestion,
  visit,
  visitReport,
} from './foreign-inputs.ts'
import type { Caller, TwoOrganisations } from './two-organisations.ts'
/** Ids, addresses and numbers of the first organisation, all of one customer. */
export type Leaked = {
  customerId: string
  customerName: string
  domain: string
  contactId: string
  contactName: string
  address: string
  siteId: string
  projectId: string
  orderId: string
  quoteId: string
  complaintId: string
  objectionId: string
  loyaltyFactId: string
  handStageId: string
  userId: string
  /** Of a mail. */
  reportId: string
  callReportId: string
  reportAt: string
  followUpId: string
  followUpVersion: number
  entryId: string
  potentialId: string
  suggestionId: string
  visitId: string
  visitVersion: number
  visitReportId: string
  nextVisitId: string
  targetId: string
  visitPlanId: string
  planVisitId: string
  offerId: string
  heldVisitId: string
  outboxId: string
  mailRuleId: string
  productGroupId: string
  /** Of a chance, and of an answer to it. */
  ruleKey: string
  chanceAnswerId: string
  absenceId: string
  classRunId: string
  mailboxId: string
  ignored: string
  /** Numbers as they stand on paper. */
  numbers: string[]
  mail: { internetMessageId: string; senderAddress: string }
}

/** One mailbox for all that is leaked of him: his own, and a team's, so that what concerns either can be tried. */
async function mailboxOf(world: TwoOrganisations, userId: string): Promise<string> {
  await world.rows(
    `insert into mailbox (organisation_id, id, oid, address, name, kind, user_id, connected_by_id, connected_at)
     select organisation_id, $2, oid, mail, name, 'shared', id, id, now() from app_user where organisation_id = $1 and id = $3 on conflict do nothing`,
    [world.hanseId, uuidv7(), userId],
  )
  const [found] = await world.rows<{ id: string }>('select id from mailbox where organisation_id = $1 and user_id = $2', [world.hanseId, userId])
  return found!.id
}

/** What the first organisation did today with its `nth` customer that has everything, and what of it somebody else gets to know. */
export async function leak(world: TwoOrganisations, nth: number): Promise<Leaked> {
  const jonas = await world.caller(world.hanseId, 'Petersen')
  const [found] = await world.rows<
    Pick<Leaked, 'customerId' | 'customerName' | 'contactId' | 'contactName' | 'address' | 'siteId' | 'projectId' | 'orderId' | 'quoteId' | 'domain'>
  >(
    `select * from (select distinct on (c.id) c.id as "customerId", c.name as "customerName", k.id as "contactId", k.given_name || ' ' || k.surname as "contactName", e.address, s.id as "siteId",
       p.project_id as "projectId", d.domain, q.id as "quoteId",
       (select o.id from customer_order o where o.organisation_id = c.organisation_id and o.customer_id = c.id order by o.id limit 1) as "orderId"
     from customer c join contact_role r on r.organisation_id = c.organisation_id and r.customer_id = c.id
       join contact k on k.organisation_id = c.organisation_id and k.id = r.contact_id join contact_email e on e.organisation_id = c.organisation_id and e.contact_id = k.id
       join site s on s.organisation_id = c.organisation_id and s.customer_id = c.id join project_party p on p.organisation_id = c.organisation_id and p.customer_id = c.id
       join quote q on q.organisation_id = c.organisation_id and q.customer_id = c.id and q.project_id = p.project_id
       join customer_domain d on d.organisation_id = c.organisation_id and d.customer_id = c.id
     where c.organisation_id = $1 and c.archived_at is null and k.archived_at is null and k.given_name is not null and s.archived_at is null
       and e.address like '%@' || d.domain
       and not exists (select 1 from contact_role o where o.organisation_id = $1 and o.contact_id = k.id and o.customer_id <> c.id)
       and not exists (select 1 from customer_domain x where x.organisation_id = $2 and x.domain = d.domain)
       and exists (select 1 from customer_order o where o.organisation_id = c.organisation_id and o.customer_id = c.id)
     order by c.id, k.id, e.address, s.id, p.project_id, q.id) found order by "customerId", address offset $3 limit 1`,
    [world.hanseId, world.alpenId, nth],
  )
  if (!found) throw new Error('The demonstration has no customer with everything')
  const { customerId, address } = found
  jonas.mailbox.trouble = 'OUTLOOK_DOWN'
  const [reportId, callReportId, followUpId, visitId, ignored] = [uuidv7(), uuidv7(), uuidv7(), uuidv7(), `rundbrief-${nth}@werbung.example`]
  const [sentAt, internetMessageId] = ['2026-11-23T07:00:00Z', `<${reportId}@kunde.example>`]
  await jonas.call('contactReports.logMail', {
    ...mail({ id: reportId, itemId: `theirs-${nth}`, internetMessageId, senderAddress: address, sentAt }),
    customerIds: [customerId],
    note: 'Vertraulich',
  })
  await liesInTeamMailbox(world, reportId, jonas.userId)
  await jonas.call('contactReports.logContact', contact({ id: callReportId, customerId }))
  await jonas.call('followUps.create', followUp({ id: followUpId, customerId }))
  await world.rows(`insert into account_request (organisation_id, follow_up_id, form) values ($1, $2, '{}')`, [world.hanseId, followUpId])
  const [entryId, suggestionId] = [uuidv7(), uuidv7()]
  await jonas.call('entries.enter', { id: suggestionId, customerId, words: suggestion, reportId: null, mail: null })
  await jonas.call('entries.enter', { id: entryId, customerId, words: entryWords[0], reportId, mail: null })
  const potentialId = uuidv7()
  await jonas.call('potentials.say', potential({ id: potentialId, customerId }))
  await jonas.call('visits.create', visit({ id: visitId, customerId }))
  const complaintId = uuidv7()
  // Numbers are counted within the year: the second organisation gives others.
  await jonas.call('complaints.enter', complaint({ id: complaintId, customerId, productNumber: 'W-100', openedOn: '2025-11-20' }))
  const [objectionId, loyaltyFactId, handStageId] = [uuidv7(), uuidv7(), uuidv7()]
  await jonas.call('loyalty.enterFact', loyaltyFact({ id: loyaltyFactId, customerId }))
  await jonas.call('loyalty.setByHand', stageByHand({ id: handStageId, customerId }))
  await jonas.call('objections.object', objection({ id: objectionId, customerId }))
  await jonas.call('suggestions.answer', { mail: { internetMessageId, senderAddress: address }, kind: 'visit' })
  const [visitReportId, nextVisitId] = [uuidv7(), uuidv7()]
  const targets = [{ text: 'Serie umstellen', dueOn: '2027-01-31' }]
  await jonas.call('visitReport.write', visitReport({ id: visitReportId, customerId, targets, nextVisit: nextVisit(nextVisitId) }))
  const [target] = await world.rows<{ id: string }>('select id from agreed_target where report_id = $1', [visitReportId])
  const plan = await planOf(world, jonas.userId, customerId)
  const [offerId, heldVisitId] = [uuidv7(), uuidv7()]
  // At week-ends nothing else of his lies.
  const slots = [{ visitId: heldVisitId, startsAt: `${['2026-12-05', '2026-12-06', '2026-12-12'][nth]}T09:00:00Z` }]
  await jonas.call('visitOffers.hold', offer({ id: offerId, customerId, slots }))
  await jonas.call('customers.ignoreSender', { address: ignored })
  const mailRuleId = uuidv7()
  await jonas.call('mailRules.add', { id: mailRuleId, effect: 'exclude', kind: 'folder', value: `Ordner ${nth}`, scope: 'own' })
  const absenceId = uuidv7()
  const katrin = await world.caller(world.hanseId, 'Weber')
  await jonas.call('deputies.addAbsence', { id: absenceId, deputyId: katrin.userId, startsOn: '2027-01-11', endsOn: '2027-01-12' })
  const [effect] = await world.rows<{ id: string }>('select id from outbox_entry where organisation_id = $1 and entity_id = $2', [
    world.hanseId,
    followUpId,
  ])
  return {
    ...found,
    userId: jonas.userId,
    reportId,
    callReportId,
    reportAt: new Date(sentAt).toISOString(),
    ...plan,
    ...{ entryId, suggestionId, followUpId, followUpVersion: 1, visitId, visitVersion: 1, outboxId: effect!.id, ignored, mailRuleId, absenceId },
    ...{ visitReportId, nextVisitId, targetId: target!.id, offerId, heldVisitId, complaintId, objectionId, potentialId, loyaltyFactId, handStageId },
    ...(await chanceOf(world, jonas, customerId)),
    mailboxId: await mailboxOf(world, jonas.userId),
    classRunId: await classRunOf(world, jonas.userId),
    numbers: await numbersOf(world),
    mail: { internetMessageId, senderAddress: address },
  }
}

/** Rules that somebody once put in force. */
async function classRunOf({ hanseId, rows }: TwoOrganisations, userId: string): Promise<string> {
  const id = uuidv7()
  const rules = '{ "rules": [], "runId": null }'
  await rows('insert into class_run (organisation_id, id, by_id, at, before, after) values ($1, $2, $3, now(), $4, $4)', [hanseId, id, userId, rules])
  return id
}

/** A plan with one visit, as the search would have left it. */
async function planOf(
  { hanseId, rows }: TwoOrganisations,
  userId: string,
  customerId: string,
): Promise<{ visitPlanId: string; planVisitId: string }> {
  const [visitPlanId, planVisitId] = [uuidv7(), uuidv7()]
  // One before it, to which it can be taken back.
  for (const [id, age] of [
    [uuidv7(), '1 hour'],
    [visitPlanId, '0'],
  ])
    await rows(
      `insert into visit_plan (organisation_id, id, owner_id, from_day, days, seed, state, runs_until, created_at) values ($1, $2, $3, '2026-11-30', 7, 1, 'ready', now(), now() - $4::interval)`,
      [hanseId, id, userId, age],
    )
  await rows(
    `insert into plan_visit (organisation_id, id, plan_id, customer_id, day, starts_at, ends_at) values ($1, $2, $3, $4, '2026-11-30', 600, 645)`,
    [hanseId, planVisitId, visitPlanId, customerId],
  )
  return { visitPlanId, planVisitId }
}

/** A chance as the valuation would have left it, and what he has said of it. */
async function chanceOf({ hanseId, rows }: TwoOrganisations, { call }: Caller, customerId: string) {
  const [group] = await rows<{ id: string }>('select id from product_group where organisation_id = $1 order by id limit 1', [hanseId])
  const [productGroupId, chanceAnswerId] = [group!.id, uuidv7()]
  const ruleKey = `gap:${productGroupId}`
  await rows(
    `insert into chance (organisation_id, id, customer_id, kind, rule_key, product_group_id, cents, basis, place, found_on)
     values ($1, $2, $3, 'gap', $4, $5, 100, '{"buyers": 7, "of": 9, "medianCents": 100}', 1, '2026-11-23')`,
    [hanseId, uuidv7(), customerId, ruleKey, productGroupId],
  )
  await call('chances.answer', { id: chanceAnswerId, customerId, ruleKey, answer: 'offered' })
  return { productGroupId, ruleKey, chanceAnswerId }
}

/** The mail was seen in a mailbox of the team, too. */
async function liesInTeamMailbox({ hanseId, rows }: TwoOrganisations, reportId: string, userId: string): Promise<void> {
  const oid = uuidv7()
  await rows(
    `insert into mailbox (organisation_id, id, oid, address, name, kind, connected_by_id, connected_at) values ($1, $2, $3::text::uuid, $3::text || '@team.example', 'Team', 'shared', $4, now())`,
    [hanseId, uuidv7(), oid, userId],
  )
  await rows('insert into mail_witness (organisation_id, id, report_id, mailbox, item_id) values ($1, $2, $3, $4, $4)', [
    hanseId,
    uuidv7(),
    reportId,
    oid,
  ])
}

/** One number of each kind that the second organisation does not use itself. */
async function numbersOf(world: TwoOrganisations): Promise<string[]> {
  const sources = ['quote', 'customer_order', 'invoice', 'complaint', 'contact_phone'].map((table) => [table, 'number'] as const)
  const numbers: string[] = []
  for (const [table, column] of [...sources, ['external_number', 'external_id'] as const]) {
    const own = `select ${column} from ${table} where organisation_id = $2`
    const [row] = await world.rows<{ number: string }>(
      `select ${column} as number from ${table} where organisation_id = $1 and ${column} not in (${own}) order by 1 limit 1`,
      [world.hanseId, world.alpenId],
    )
    if (row) numbers.push(row.number)
  }
  return numbers
}
