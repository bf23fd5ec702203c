/** People at customers, with their addresses and numbers. Who is known there by the same address is the same person. */
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import { type AddedPart, addParts, removeParts } from './added-parts.ts'
import { documentChecks, joinCustomer } from './document-checks.ts'
import type { RecordStore } from './record-store.ts'
import { plainColumns } from './text-columns.ts'
import { applied, cellsOf, empties, firstLine, known, type SliceWork, toStore, type Work } from './work.ts'

const cell = cellsOf('contact')

export const contacts: RecordStore = {
  table: fragment`contact t`,
  columns: (work) => [
    { name: 'name_folded', column: fragment`name_folded`, fields: ['surname'], value: foldedName(work) },
    ...plainColumns(cell, [
      ['surname', fragment`surname`, 'surname'],
      ['given_name', fragment`given_name`, 'givenName'],
      ['salutation', fragment`salutation`, 'salutation'],
      ['title', fragment`title`, 'title'],
    ]),
  ],
  joins: () => fragment``,
  checks: (work) => documentChecks(work, cell),
  adopted: (work) => fragment`(select e.contact_id from contact_email e ${joinCustomer(cell)(work)}
    join contact_role o on o.organisation_id = ${organisation} and o.contact_id = e.contact_id and o.customer_id = cn.entity_id
    where e.organisation_id = ${organisation} and e.address = ${cell('email')} limit 1)`,
  parts: null,
  storeParts: async (given) => {
    await storeRole(given)
    await storeEmail(given)
    await storePhones(given)
  },
  restoreParts: async (given) => {
    await restoreRole(given)
    for (const part of [roles, emails, phones]) await removeParts(given, part)
  },
  customer: null,
}

/** Who is named by his surname alone keeps the given name that is known of him, and is found by it as before. */
const foldedName = (work: Work): SqlFragment => fragment`case when ${cell('givenName')} is null and not ${empties(work, 'givenName')}
  and t.given_name is not null and t.surname = ${cell('surname')} then t.name_folded else ${cell('nameFolded')} end`

const contactId = fragment`contact_id`
const roles: AddedPart = { name: 'addedRoles', table: fragment`contact_role`, owner: contactId, staysWithNew: true }
const emails: AddedPart = { name: 'addedEmails', table: fragment`contact_email`, owner: contactId }
const phones: AddedPart = { name: 'addedPhones', table: fragment`contact_phone`, owner: contactId }

/** What he was at his customer before is kept with what he is called now. */
async function storeRole(given: SliceWork): Promise<void> {
  const { sql, work } = given
  const told = fragment`coalesce(${cell('position')}, ${cell('department')})`
  const said = fragment`import_record r ${firstLine} join ${known(work, 'customer', cell('customerNumber'), fragment`cn`)}`
  await sql`with renamed as (update contact_role o set function = ${told} from ${said}
      join contact_role b on b.organisation_id = ${organisation} and b.contact_id = r.entity_id and b.customer_id = cn.entity_id
      where ${toStore(given)} and o.organisation_id = ${organisation} and o.id = b.id and ${told} <> coalesce(b.function, '')
      returning o.id, o.contact_id, b.function as was, o.function as is)
    update import_record r set before = r.before || jsonb_build_object('role', jsonb_build_object('id', n.id, 'was', n.was, 'is', n.is))
    from renamed n where ${toStore(given)} and r.verdict = 'changed' and r.entity_id = n.contact_id`
  await addParts(
    given,
    roles,
    fragment`insert into contact_role (organisation_id, id, contact_id, customer_id, function)
    select ${organisation}, gen_random_uuid(), r.entity_id, cn.entity_id, ${told} from ${said} where ${toStore(given)} on conflict do nothing`,
  )
}

/** What somebody has said since stays. */
async function restoreRole(given: SliceWork): Promise<void> {
  await given.sql`update contact_role o set function = r.before -> 'role' ->> 'was' from import_record r
    where ${applied(given)} and o.organisation_id = ${organisation} and o.id = (r.before -> 'role' ->> 'id')::uuid and o.function = r.before -> 'role' ->> 'is'`
}

async function storeEmail(given: SliceWork): Promise<void> {
  await addParts(
    given,
    emails,
    fragment`insert into contact_email (organisation_id, id, contact_id, address, is_primary)
    select ${organisation}, gen_random_uuid(), r.entity_id, ${cell('email')},
      not exists (select from contact_email e where e.organisation_id = ${organisation} and e.contact_id = r.entity_id)
    from import_record r ${firstLine} where ${toStore(given)} and ${cell('email')} is not null on conflict do nothing`,
  )
}

async function storePhones(given: SliceWork): Promise<void> {
  await addParts(
    given,
    phones,
    fragment`insert into contact_phone (organisation_id, id, contact_id, number, kind)
    select ${organisation}, gen_random_uuid(), r.entity_id, p.number, p.kind::"PhoneKind" from import_record r ${firstLine}
    cross join lateral (values (${cell('dialled')}, 'work'), (${cell('dialledMobile')}, 'mobile')) p(number, kind)
    where ${toStore(given)} and p.number is not null
      and not exists (select from contact_phone x where x.organisation_id = ${organisation} and x.contact_id = r.entity_id and x.number = p.number)`,
  )
}
