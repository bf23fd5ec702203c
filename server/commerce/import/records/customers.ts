/** Customers with their main address, their mail domain, and whoever looks after them. */
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import { type AddedPart, addedRows, addParts, removeParts } from './added-parts.ts'
import { cents } from './money.ts'
import type { RecordStore, StoredColumn } from './record-store.ts'
import { plainColumns } from './text-columns.ts'
import { cellsOf, commas, firstLine, type SliceWork, staying, tells, toStore, type Work } from './work.ts'

const cell = cellsOf('customer')

/** A prospect that the ERP lists has become a customer; whom a person has called something else stays that. */
const kind = fragment`case when coalesce(t.kind, 'prospect') = 'prospect' then 'customer' else t.kind end`

/** Since when the source says so: a figure that it repeats grows no younger. */
const potentialToldOn = ({ fileDay }: Work): SqlFragment => fragment`case when ${cell('potential')} is not null
  then case when ${cents(cell('potential'))} is distinct from t.potential_cents then ${fileDay}::date else t.potential_told_on end end`

const columns = (work: Work): StoredColumn[] => [
  { name: 'kind', column: fragment`kind`, fields: ['number'], value: kind },
  { name: 'name_folded', column: fragment`name_folded`, fields: ['name'], value: cell('nameFolded') },
  ...plainColumns(cell, [
    ['name', fragment`name`, 'name'],
    ['name_addition', fragment`name_addition`, 'name2'],
    ['industry', fragment`industry`, 'industry'],
    ['target_group', fragment`target_group`, 'group'],
    ['website', fragment`website`, 'website'],
    ['vat_id', fragment`vat_id`, 'vatId'],
    ['payment_terms', fragment`payment_terms`, 'paymentTerms'],
    ['delivery_terms', fragment`delivery_terms`, 'deliveryTerms'],
    ['conditions', fragment`conditions`, 'conditions'],
  ]),
  { name: 'phone', column: fragment`phone`, fields: ['phone'], value: cell('dialled') },
  { name: 'employees', column: fragment`employees`, fields: ['employees'], value: fragment`${cell('employees')}::int` },
  { name: 'potential_cents', column: fragment`potential_cents`, fields: ['potential'], value: cents(cell('potential')) },
  { name: 'potential_told_on', column: fragment`potential_told_on`, fields: ['potential'], value: potentialToldOn(work) },
  { name: 'credit_limit_cents', column: fragment`credit_limit_cents`, fields: ['creditLimit'], value: cents(cell('creditLimit')) },
  { name: 'used_credit_cents', column: fragment`used_credit_cents`, fields: ['usedCredit'], value: cents(cell('usedCredit')) },
  {
    name: 'is_credit_blocked',
    column: fragment`is_credit_blocked`,
    fields: ['block'],
    // An empty cell says that nothing is blocked.
    value: fragment`coalesce(${cell('block')}::boolean, false)`,
  },
]

export const customers: RecordStore = {
  table: fragment`customer t`,
  columns,
  joins: () => fragment``,
  checks: () => [],
  // Whether two companies are one is for a person to say.
  adopted: null,
  parts: fragment`(select jsonb_build_object('site', to_jsonb(s)) from site s
    where s.organisation_id = ${organisation} and s.customer_id = t.id and s.is_main and s.archived_at is null limit 1)`,
  storeParts: async (given) => {
    await storeSite(given)
    await storeDomain(given)
    await storeEmail(given)
    await storeAccountManager(given)
  },
  // Whoever was merged into him would be gone with him.
  isNeeded: fragment`exists (select from customer g where g.organisation_id = ${organisation} and g.merged_into_id = t.id)`,
  restoreParts: async (given) => {
    await restoreSite(given)
    await archiveSites(given)
    for (const part of [domains, emails, careTeam]) await removeParts(given, part)
  },
  isVersioned: true,
  customer: fragment`t.id`,
}

const customerId = fragment`customer_id`
const sites: AddedPart = { name: 'addedSites', table: fragment`site`, owner: customerId, staysWithNew: true }
const domains: AddedPart = { name: 'addedDomains', table: fragment`customer_domain`, owner: customerId }
const emails: AddedPart = { name: 'addedEmails', table: fragment`customer_email`, owner: customerId }
const careTeam: AddedPart = { name: 'addedTeam', table: fragment`care_team_member`, owner: customerId }

const address: Pick<StoredColumn, 'column' | 'fields' | 'value'>[] = [
  { column: fragment`street`, fields: ['street', 'houseNumber'], value: cell('addressLine') },
  { column: fragment`postal_code`, fields: ['postalCode'], value: cell('postalCode') },
  { column: fragment`city`, fields: ['city'], value: cell('city') },
  { column: fragment`country`, fields: ['country'], value: cell('country') },
]
/** Where nothing is said; a site has one. */
const withCountry = ({ column, value }: Pick<StoredColumn, 'column' | 'value'>): SqlFragment =>
  column.texts[0] === 'country' ? fragment`coalesce(${value}, 'DE')` : value

const told = (work: Work): typeof address => address.filter(({ fields }) => tells(work, fields))

/** Where a street moves, nobody knows any more where it lies on the map. */
async function storeSite(given: SliceWork): Promise<void> {
  const { sql, work } = given
  const columns = told(work)
  if (columns.length === 0) return
  const next = ({ column, value, fields }: (typeof address)[number]): SqlFragment =>
    withCountry({ column, value: fragment`coalesce(${value}, ${staying(work, fields[0], fragment`s.${column}`)})` })
  const moved = fragment`(${commas(columns.map(({ column }) => fragment`s.${column}`))}) is distinct from (${commas(columns.map(next))})`
  await sql`update site s set ${commas(columns.map((each) => fragment`${each.column} = ${next(each)}`))}, version = s.version + 1,
      latitude = null, longitude = null, position_accuracy = null
    from import_record r ${firstLine} where ${toStore(given)} and r.verdict = 'changed'
      and s.organisation_id = ${organisation} and s.customer_id = r.entity_id and s.is_main and s.archived_at is null and ${moved}`
  await addParts(
    given,
    sites,
    fragment`insert into site (organisation_id, id, customer_id, name, is_main, ${commas(columns.map(({ column }) => column))})
    select ${organisation}, gen_random_uuid(), r.entity_id, coalesce(${cell('city')}, ${cell('name')}), true, ${commas(columns.map(withCountry))}
    from import_record r ${firstLine} where ${toStore(given)} and coalesce(${cell('street')}, ${cell('postalCode')}, ${cell('city')}) is not null
      and not exists (select from site s where s.organisation_id = ${organisation} and s.customer_id = r.entity_id and s.is_main and s.archived_at is null)`,
  )
}

/** Visits may have been planned there since: it is kept for them. */
async function archiveSites(given: SliceWork): Promise<void> {
  await given.sql`update site x set archived_at = now(), version = x.version + 1 from ${addedRows(given, sites.name)}`
}

async function restoreSite({ sql, work, slice }: SliceWork): Promise<void> {
  await sql`update site s set street = k.street, postal_code = k.postal_code, city = k.city, country = k.country, version = s.version + 1,
      latitude = k.latitude, longitude = k.longitude, position_accuracy = k.position_accuracy
    from import_record r cross join lateral jsonb_populate_record(null::site, r.before -> 'site') k
    where r.organisation_id = ${organisation} and r.job_id = ${work.jobId}::uuid and r.record between ${slice.from}::int and ${slice.until}::int
      and r.is_applied and r.before ? 'site' and s.organisation_id = ${organisation} and s.id = k.id`
}

async function storeDomain(given: SliceWork): Promise<void> {
  await addParts(
    given,
    domains,
    fragment`insert into customer_domain (organisation_id, id, customer_id, domain)
    select ${organisation}, gen_random_uuid(), r.entity_id, ${cell('domain')} from import_record r ${firstLine}
    where ${toStore(given)} and ${cell('domain')} is not null on conflict do nothing`,
  )
}

async function storeEmail(given: SliceWork): Promise<void> {
  await addParts(
    given,
    emails,
    fragment`insert into customer_email (organisation_id, id, customer_id, address)
    select ${organisation}, gen_random_uuid(), r.entity_id, ${cell('email')} from import_record r ${firstLine}
    where ${toStore(given)} and ${cell('email')} is not null on conflict do nothing`,
  )
}

/** Whoever bears the name or the address that the source tells, where nobody of the field looks after the customer yet. */
async function storeAccountManager(given: SliceWork): Promise<void> {
  if (!('accountManager' in given.work.columns)) return
  await addParts(
    given,
    careTeam,
    fragment`insert into care_team_member (organisation_id, id, customer_id, user_id, role, starts_on)
    select distinct on (r.entity_id) ${organisation}, gen_random_uuid(), r.entity_id, u.id, 'field'::"CareRole", ${given.work.fileDay}::date
    from import_record r ${firstLine}
    join app_user u on u.organisation_id = ${organisation} and u.is_active
      and (lower(u.name) = lower(${cell('accountManager')}) or u.mail = lower(${cell('accountManager')}))
    where ${toStore(given)} and not exists (select from care_team_member m
      where m.organisation_id = ${organisation} and m.customer_id = r.entity_id and m.role = 'field' and m.ends_on is null)`,
  )
}
