/** What the company has decided about logging: agreed with the works council, readable for everybody, with a history of who decided what. */

import { z } from 'zod'
import { changesBetween, type SettingChange } from '../../../domain/company/changes.ts'
import { MOST_DECISIONS } from '../../../domain/texts/cut-list.ts'
import { interruptReading, readFurtherBack } from '../../outlook/mailboxes/policy-effects.ts'
import { recordChanges } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import { isDuplicate, type OrganisationTransaction, organisation, sqlWithin } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { type LoggingPolicy, policySwitches, undecided } from './switches.ts'

const ACTION = 'loggingPolicy.change'
/** Before anything is decided nothing is logged by itself. Version 0: never changed yet. */
export const showPolicy = (ctx: Context): Promise<LoggingPolicy> => ctx.db.prisma.$transaction((tx) => readPolicy(ctx, tx))

async function readPolicy(ctx: Context, tx: OrganisationTransaction): Promise<LoggingPolicy> {
  const row = await tx.loggingPolicy.findFirst({})
  const [own] = await sqlWithin(tx, ctx.user.organisationId)<{ reportVisibility: string }>`
    select report_visibility::text as "reportVisibility" from organisation where id = ${organisation}`
  const switches = policySwitches.strip().parse({ ...undecided, ...row, reportVisibility: own?.reportVisibility })
  return { ...switches, version: row?.version ?? 0 }
}

/**
 * Holds at once also for mailboxes that are being read. Off reads none of them any more; on again reads what arrived meanwhile, as far as the depth allows. A greater depth reads further back.
 * What is logged already stays as it is. Throws CONFLICT when somebody else changed it meanwhile.
 */
export async function changePolicy(ctx: Context, { version, ...wanted }: LoggingPolicy): Promise<LoggingPolicy> {
  try {
    return await ctx.db.prisma.$transaction(async (tx) => {
      const { version: current, ...before } = await readPolicy(ctx, tx)
      if (current !== version) throw new AppError('CONFLICT', 'Changed meanwhile')
      const changes = changesBetween(before, wanted)
      if (changes.length === 0) return { ...wanted, version }
      await writePolicy(ctx, tx, { ...wanted, version })
      await recordChanges(ctx, tx, ACTION, 'logging_policy', changes)
      await interruptReading(ctx, tx)
      if (wanted.depthMonths > before.depthMonths) await readFurtherBack(ctx, tx, before.depthMonths)
      return { ...wanted, version: version + 1 }
    })
  } catch (error) {
    throw isDuplicate(error) ? new AppError('CONFLICT', 'Changed meanwhile', { cause: error }) : error
  }
}

async function writePolicy(ctx: Context, tx: OrganisationTransaction, { reportVisibility, version, ...switches }: LoggingPolicy): Promise<void> {
  const { organisationId } = ctx.user
  if (version === 0) await tx.loggingPolicy.create({ data: { organisationId, ...switches, version: 1 } })
  else {
    const { count } = await tx.loggingPolicy.updateMany({ where: { version }, data: { ...switches, version: { increment: 1 } } })
    if (count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
  }
  await sqlWithin(tx, organisationId)`update organisation set report_visibility = ${reportVisibility}::"ReportVisibility" where id = ${organisation}`
}

export type PolicyChange = SettingChange & { id: string; at: string; by: string | null }

const change = z.object({ field: z.string(), before: z.json(), after: z.json() })

/** The newest decisions first. */
export async function policyHistory(ctx: Context): Promise<PolicyChange[]> {
  const entries = await ctx.db.sql<{ id: string; at: string; by: string | null; change: unknown }>`
    select a.id, a.at, u.name as by, a.change from audit_entry a left join app_user u on u.organisation_id = ${organisation} and u.id = a.user_id
    where a.organisation_id = ${organisation} and a.action = ${ACTION} and a.change is not null order by a.at desc, a.id desc limit ${MOST_DECISIONS + 1}`
  return entries.map(({ change: told, ...entry }) => ({ ...entry, ...(change.parse(told) as SettingChange) }))
}
