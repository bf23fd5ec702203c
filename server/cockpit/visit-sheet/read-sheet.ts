import { z } from 'zod'
import { customerVersion } from '../../../domain/cockpit/visit-sheet/customer-version.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { id } from '../../platform/input.ts'
import { readVisit, type VisitDetails } from '../../visits/calendar/read-visit.ts'
import type { Cockpit } from '../customer/cockpit-types.ts'
import { cockpitOfCustomer } from '../customer/open-cockpit.ts'
import { readRows } from './sheet-rows.ts'
import type { SheetVisit, VisitSheet } from './sheet-types.ts'

export const sheetInput = z.strictObject({
  /** One visit, or a customer without one. */
  of: z.union([z.strictObject({ visitId: id }), z.strictObject({ customerId: id })]),
  /** `customer`: the version that may lie on the customer's table. */
  audience: z.enum(['internal', 'customer']),
})

export type SheetInput = z.infer<typeof sheetInput>

/**
 * Everything one wants to have read before a visit, or what one lays on the customer's table.
 * Throws NOT_FOUND for a customer, or a visit at one, whom the caller may not see.
 */
export async function readSheet(ctx: Context, { of, audience }: SheetInput): Promise<VisitSheet> {
  if ('customerId' in of) return await sheetOf(ctx, of.customerId, null, audience)
  const visit = await readVisit(ctx, of)
  return await sheetOf(ctx, visit.customerId, visit, audience)
}

async function sheetOf(ctx: Context, customerId: string, visit: VisitDetails | null, audience: SheetInput['audience']): Promise<VisitSheet> {
  const [cockpit, rows] = await Promise.all([cockpitOfCustomer(ctx, { customerId, contactId: null }), readRows(ctx, customerId)])
  const { name, number, kind, stage, classLabel, careTeam, phone } = cockpit.customer
  const head = { day: today(ctx), customer: { customerId, name, number }, site: siteOf(cockpit, visit), visit: visit && visitOf(visit) }
  if (audience === 'customer') return { ...head, audience, rows: customerVersion(rows) }
  return { ...head, audience, kind, stage, classLabel, careTeam, phone, warnings: cockpit.warnings, figures: cockpit.figures, rows }
}

/** Where the visit goes, else the main site. */
const siteOf = ({ sites, customer }: Cockpit, visit: VisitDetails | null) => sites.find(({ siteId }) => siteId === visit?.siteId) ?? customer.site

const visitOf = ({ visitId, startsAt, endsAt, status, owner, place }: VisitDetails): SheetVisit => ({
  ...{ visitId, startsAt, endsAt, status, owner, place },
})
