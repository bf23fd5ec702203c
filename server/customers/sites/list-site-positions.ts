/** Which customers a plan finds on the map, and how well. */
import { z } from 'zod'
import { type Position, type PositionAccuracy, positionAccuracies } from '../../../domain/travel/position.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { cursor } from '../../platform/input.ts'
import { joinPostalCode, type Located, locate, located, ownPosition } from './site-positions.ts'

export const positionFilter = z.strictObject({ accuracy: z.enum([...positionAccuracies, 'none']), cursor })

export type PositionFilter = z.infer<typeof positionFilter>

export type SiteLine = {
  siteId: string
  version: number
  customerId: string
  customerName: string
  siteName: string
  street: string | null
  postalCode: string | null
  city: string | null
  country: string
  position: Position | null
  /** The position stands at the site itself: it can be taken back. */
  isOwn: boolean
}

export type PositionList = {
  /** Sites by how well their position is known. */
  counts: Record<PositionAccuracy | 'none', number>
  rows: SiteLine[]
  nextCursor: string | null
  /** A service is configured that can be asked. */
  hasGeocoder: boolean
}

type Row = Omit<SiteLine, 'position' | 'isOwn'> & Located

const PAGE = 50

/** One page of the sites of one accuracy, by their customers' names. All sites are read, since the rule which position holds is the domain's. */
export async function listSitePositions(ctx: Context, { accuracy, cursor }: PositionFilter): Promise<PositionList> {
  const sites = (await readSites(ctx)).map(toLine)
  const counts = { exact: 0, postal_code: 0, region: 0, none: 0 }
  for (const { position } of sites) counts[position?.accuracy ?? 'none']++
  const offset = readOffset(cursor)
  const matching = sites.filter(({ position }) => (position?.accuracy ?? 'none') === accuracy)
  const next = offset + PAGE
  return {
    counts,
    rows: matching.slice(offset, next),
    nextCursor: next < matching.length ? String(next) : null,
    hasGeocoder: ctx.geocoder !== null,
  }
}

const readSites = (ctx: Context): Promise<Row[]> => ctx.db.sql<Row>`
  select s.id as "siteId", s.version, c.id as "customerId", c.name as "customerName", s.name as "siteName", s.street, s.city, ${located}
  from site s join customer c on c.organisation_id = ${organisation} and c.id = s.customer_id ${joinPostalCode}
  where s.organisation_id = ${organisation} and s.archived_at is null and ${visibleCustomer(ctx)}
  order by c.name collate "und-x-icu", c.id, s.name collate "und-x-icu", s.id`

const toLine = (row: Row): SiteLine => {
  const { siteId, version, customerId, customerName, siteName, street, postalCode, city, country } = row
  return {
    siteId,
    version,
    customerId,
    customerName,
    siteName,
    street,
    postalCode,
    city,
    country,
    position: locate(row),
    isOwn: ownPosition(row) !== null,
  }
}

function readOffset(cursor: string | null): number {
  const offset = cursor === null ? 0 : Number(cursor)
  if (!Number.isSafeInteger(offset) || offset < 0) throw new AppError('INVALID', 'Not a cursor of ours')
  return offset
}
