import type { Position } from '../../domain/travel/position.ts'
import type { Closure } from '../../domain/visits/strategy/closure.ts'
import type { OpeningWindow } from '../../domain/visits/strategy/due-visit.ts'
import { placeId } from '../../domain/visits/week/candidates.ts'
import { sitePositions } from '../customers/sites/site-positions.ts'
import type { Context } from '../platform/call/context.ts'
import { today } from '../platform/call/today.ts'
import { visibleCustomer } from '../platform/call/visibility.ts'
import { fragment, type OrganisationTransaction, organisation, type SqlFragment, sqlWithin } from '../platform/database/db.ts'
import { byCustomer } from './strategy/by-customer.ts'
import { closuresOf } from './strategy/closures.ts'

/** A customer as a visit shows it. `position` null: nobody knows where that is. */
export type VisitedPlace = {
  customerId: string
  siteId: string | null
  name: string
  city: string | null
  classLabel: string | null
  phone: string | null
  position: Position | null
  /** Whom one asks for an appointment. */
  contact: VisitContact | null
}

export type VisitContact = {
  salutation: string | null
  surname: string
  givenName: string | null
  address: string | null
  form: 'du' | 'sie'
  language: string
}

type Wanted = { customerId: string; siteId: string | null }
/** `siteId` null: the customer has no site. */
type SiteRow = { customerId: string; siteId: string | null; isMain: boolean | null }
type Row = Omit<KnownPlace, 'position'> & SiteRow

/** `siteId`: where the visit takes place. */
export type KnownPlace = VisitedPlace & { postalCode: string | null; openingWindows: OpeningWindow[]; closures: Closure[] }

/** What the planner shows of customers and sites, by `placeId`. A customer as a whole is visited at its main site, `siteId` of the answer; whom the caller may not see is missing. */
export async function visitedPlaces(ctx: Context, wanted: readonly Wanted[]): Promise<Map<string, KnownPlace>> {
  const found = atSites(wanted, await readPlaces(ctx, wanted))
  const positions = await sitePositions(ctx, [...new Set(found.flatMap(({ row }) => row.siteId ?? []))])
  return new Map(
    found.map(({ visit, row: { isMain: _, ...row } }) => [placeId(visit), { ...row, position: positions.get(row.siteId ?? '') ?? null }]),
  )
}

/** Only `siteId` of the same, in a transaction. */
export async function visitedSites(ctx: Context, tx: OrganisationTransaction, wanted: readonly Wanted[]): Promise<Map<string, string | null>> {
  const rows = await sqlWithin(tx, ctx.user.organisationId)<SiteRow>`
    select c.id as "customerId", s.id as "siteId", s.is_main as "isMain" ${sitesOf(ctx, wanted)}`
  return new Map(atSites(wanted, rows).map(({ visit, row: { siteId } }) => [placeId(visit), siteId]))
}

function atSites<Site extends SiteRow>(wanted: readonly Wanted[], rows: readonly Site[]): { visit: Wanted; row: Site }[] {
  const ofCustomer = byCustomer(rows)
  return wanted.flatMap((visit) => {
    const sites = ofCustomer.get(visit.customerId) ?? []
    const row = visit.siteId ? sites.find(({ siteId }) => siteId === visit.siteId) : (sites.find(({ isMain }) => isMain) ?? sites[0])
    return row ? [{ visit, row }] : []
  })
}

const readPlaces = (ctx: Context, wanted: readonly Wanted[]): Promise<Row[]> =>
  ctx.db
    .sql<Row>`select c.id as "customerId", c.name, c.class_letter || c.class_digit as "classLabel", s.id as "siteId", s.city, s.postal_code as "postalCode", coalesce(s.opening_windows, '[]') as "openingWindows", ${closuresOf(today(ctx))} as closures, s.is_main as "isMain",
      coalesce(s.phone, c.phone) as phone,
      (select json_build_object('salutation', k.salutation, 'surname', k.surname, 'givenName', k.given_name, 'form', k.address_form, 'language', k.language,
          'address', (select e.address from contact_email e where e.organisation_id = ${organisation} and e.contact_id = k.id order by e.is_primary desc, e.id limit 1))
        from contact_role r join contact k on k.organisation_id = ${organisation} and k.id = r.contact_id
        where r.organisation_id = ${organisation} and r.customer_id = c.id and k.archived_at is null and k.has_left_on is null
          and (r.ends_on is null or r.ends_on >= ${today(ctx)}::date)
        order by r.is_main desc, r.id limit 1) as contact
    ${sitesOf(ctx, wanted)}`

/** Rows `c` and `s`: the customers whom the caller may see, each with all its sites, or with none. */
function sitesOf(ctx: Context, wanted: readonly Wanted[]): SqlFragment {
  const customerIds = [...new Set(wanted.map(({ customerId }) => customerId))]
  return fragment`from customer c left join site s on s.organisation_id = ${organisation} and s.customer_id = c.id and s.archived_at is null
    where c.organisation_id = ${organisation} and c.id = any(${customerIds}::uuid[]) and ${visibleCustomer(ctx)}
    order by c.id, s.id`
}
