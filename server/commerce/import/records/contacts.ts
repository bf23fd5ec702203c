/** People at customers, with their addresses and numbers. Who is known there by the same address is the same person. */
import { fragment, organisation } from '../../../platform/database/db.ts'
import { documentChecks, joinCustomer } from './document-checks.ts'
import type { RecordStore } from './record-store.ts'
import { plainColumns } from './text-columns.ts'
import { cellsOf, firstLine, known, type SliceWork, toStore } from './work.ts'

const cell = cellsOf('contact')

export const contacts: RecordStore = {
  table: fragment`contact t`,
  columns: () => [
    { name: 'name_folded', column: fragment`name_folded`, fields: ['surname'], value: cell('nameFolded') },
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
  customer: null,
}

async function storeRole(given: SliceWork): Promise<void> {
  const { sql, work } = given
  await sql`insert into contact_role (organisation_id, id, contact_id, customer_id, function)
    select ${organisation}, gen_random_uuid(), r.entity_id, cn.entity_id, coalesce(${cell('position')}, ${cell('department')})
    from import_record r ${firstLine} join ${known(work, 'customer', cell('customerNumber'), fragment`cn`)} where ${toStore(given)}
    on conflict (organisation_id, contact_id, customer_id) do update set function = coalesce(excluded.function, contact_role.function)`
}

async function storeEmail(given: SliceWork): Promise<void> {
  await given.sql`insert into contact_email (organisation_id, id, contact_id, address, is_primary)
    select ${organisation}, gen_random_uuid(), r.entity_id, ${cell('email')},
      not exists (select from contact_email e where e.organisation_id = ${organisation} and e.contact_id = r.entity_id)
    from import_record r ${firstLine} where ${toStore(given)} and ${cell('email')} is not null on conflict do nothing`
}

async function storePhones(given: SliceWork): Promise<void> {
  await given.sql`insert into contact_phone (organisation_id, id, contact_id, number, kind)
    select ${organisation}, gen_random_uuid(), r.entity_id, p.number, p.kind::"PhoneKind" from import_record r ${firstLine}
    cross join lateral (values (${cell('dialled')}, 'work'), (${cell('dialledMobile')}, 'mobile')) p(number, kind)
    where ${toStore(given)} and p.number is not null
      and not exists (select from contact_phone x where x.organisation_id = ${organisation} and x.contact_id = r.entity_id and x.number = p.number)`
}
