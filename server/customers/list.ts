import type { CareTeamLine, CustomerChoice } from '../cockpit/cockpit-types.ts'
import type { Context } from '../context.ts'
import type { CustomerFilter } from './router.ts'

export type CustomerRow = Omit<CustomerChoice, 'contactId' | 'contactName'> & {
  number: string | null
  careTeam: CareTeamLine[]
  lastContactOn: string | null
  lastOrderOn: string | null
  revenueCents: number
  revenueLastYearCents: number
}

/** One page of customers; `total` counts all that match. */
export async function listCustomers(
  _ctx: Context,
  _input: CustomerFilter,
): Promise<{ rows: CustomerRow[]; total: number; nextCursor: string | null }> {
  throw new Error('not written yet')
}
