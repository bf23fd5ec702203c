/** What a company has decided about the valuation of its customers, by name. */
import { z } from 'zod'
import { recordAct } from '../platform/call/audit.ts'
import type { Context } from '../platform/call/context.ts'
import { asJson, isDuplicate, type OrganisationTransaction, organisation, type Sql } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'
import { version } from '../platform/input.ts'
import { wantRenewal } from './renewal/want-renewal.ts'

export type SettingName = 'class_rules' | 'lifetime' | 'chances' | 'loyalty' | 'portfolio'

/** `schema` reads what is stored and what is sent; `usual` holds as long as nothing was decided. */
export type Setting<Value extends object> = { name: SettingName; schema: z.ZodType<Value>; usual: Value }

/** Version 0: nothing was ever decided. */
export type Kept<Value> = { value: Value; version: number }

export const keptOf = <Value extends object>({ schema }: Setting<Value>) => z.strictObject({ value: schema, version })

/** `sql`: the organisation's, or that of a transaction that needs it. */
export async function readSetting<Value extends object>(sql: Sql, { name, schema, usual }: Setting<Value>): Promise<Kept<Value>> {
  const [row] = await sql<{ value: unknown; version: number }>`select s.value, s.version from valuation_setting s
    where s.organisation_id = ${organisation} and s.name = ${name}`
  return row ? { value: schema.parse(row.value), version: row.version } : { value: usual, version: 0 }
}

/** All customers are worked out anew by it. `besides`: in the same transaction. Throws CONFLICT when somebody else changed it meanwhile. */
export async function changeSetting<Value extends object>(
  ctx: Context,
  { name }: Setting<Value>,
  { value, version: known }: Kept<Value>,
  besides: (tx: OrganisationTransaction) => Promise<void> = async () => undefined,
): Promise<Kept<Value>> {
  const { organisationId } = ctx.user
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      if (known === 0) await tx.valuationSetting.create({ data: { organisationId, name, value: asJson(value) } })
      else {
        const changed = await tx.valuationSetting.updateMany({
          where: { name, version: known },
          data: { value: asJson(value), version: { increment: 1 } },
        })
        if (changed.count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
      }
      await besides(tx)
      await wantRenewal(ctx, tx)
      await recordAct(ctx, tx, `valuation.${name}`, 'valuation_setting', organisationId)
    })
  } catch (error) {
    throw isDuplicate(error) ? new AppError('CONFLICT', 'Changed meanwhile', { cause: error }) : error
  }
  return { value, version: known + 1 }
}
