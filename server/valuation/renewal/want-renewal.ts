/** That all customers are to be worked out anew. */
import type { Context } from '../../platform/call/context.ts'
import type { Database, OrganisationTransaction } from '../../platform/database/db.ts'
import type { PartName } from '../renewal-part.ts'
import type { PartOutcome } from './renew-some.ts'

/** Everybody's, by night: a day more changes silences, ages and ends. */
export const wantAll = async ({ pool }: Pick<Database, 'pool'>): Promise<void> =>
  void (await pool.query('update valuation_renewal set wanted_at = now()'))

/** One organisation's, with whatever changes its rules. */
export async function wantRenewal(ctx: Context, tx: OrganisationTransaction): Promise<void> {
  const { organisationId } = ctx.user
  const wantedAt = ctx.now()
  await tx.valuationRenewal.upsert({ where: { organisationId }, create: { organisationId, wantedAt }, update: { wantedAt } })
}

/** `doneAt` null: never yet. While it runs, `done` of `total` customers are. */
export type RenewalState = { isRunning: boolean; done: number; total: number; doneAt: string | null; parts: Partial<Record<PartName, PartOutcome>> }

export async function readRenewal({ db }: Context): Promise<RenewalState> {
  const row = await db.prisma.valuationRenewal.findFirst()
  if (!row) return { isRunning: false, done: 0, total: 0, doneAt: null, parts: {} }
  const { wantedAt, doneAt, done, total } = row
  return {
    isRunning: doneAt === null || wantedAt > doneAt,
    done,
    total,
    doneAt: doneAt?.toISOString() ?? null,
    parts: row.parts as RenewalState['parts'],
  }
}
