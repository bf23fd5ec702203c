/** What an input may point to: only at what belongs to the customers it is about. */
import type { Context } from '../platform/call/context.ts'
import type { OrganisationTransaction } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'

/** Where people's roles are looked up: the caller's database, or his transaction as `{ prisma: tx }`. */
type Roles = { db: { prisma: Pick<OrganisationTransaction, 'contactRole'> } }

/** Throws NOT_FOUND unless the person has a role at the customer. */
export async function requireContact({ db }: Roles, contactId: string, customerId: string | null): Promise<void> {
  const role = customerId && (await db.prisma.contactRole.findFirst({ where: { contactId, customerId }, select: { id: true } }))
  if (!role) throw new AppError('NOT_FOUND', 'No such person at this customer')
}

/** Throws NOT_FOUND unless one of the customers is a party of the project. */
export async function requireProject(ctx: Context, projectId: string, customerIds: string[]): Promise<void> {
  const party = await ctx.db.prisma.projectParty.findFirst({ where: { projectId, customerId: { in: customerIds } }, select: { id: true } })
  if (!party) throw new AppError('NOT_FOUND', 'No such project of these customers')
}

/** Throws NOT_FOUND unless the site is the customer's. */
export async function requireSite(ctx: Context, siteId: string, customerId: string): Promise<void> {
  const site = await ctx.db.prisma.site.findFirst({ where: { id: siteId, customerId, archivedAt: null }, select: { id: true } })
  if (!site) throw new AppError('NOT_FOUND', 'No such site of this customer')
}

/** Throws NOT_FOUND unless the report stands in the customer's history. */
export async function requireReport(ctx: Context, reportId: string, customerId: string | null): Promise<void> {
  const report = customerId && (await ctx.db.prisma.reportCustomer.findFirst({ where: { reportId, customerId }, select: { reportId: true } }))
  if (!report) throw new AppError('NOT_FOUND', 'No such report at this customer')
}
