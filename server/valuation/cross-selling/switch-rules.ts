/** How chances are found, as a company decides. */
import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'
import { version } from '../../platform/input.ts'
import { changeSetting, type Kept, readSetting } from '../settings.ts'
import { type ChanceSetting, chanceRule, chanceSetting, limits } from './chance-setting.ts'

export const readChanceSetting = (ctx: Context): Promise<Kept<ChanceSetting>> => readSetting(ctx.db.sql, chanceSetting)

export const newLimits = z.strictObject({ ...limits, version })

/** Throws CONFLICT when somebody else changed it meanwhile. */
export async function changeLimits(ctx: Context, { version: known, ...value }: z.infer<typeof newLimits>): Promise<Kept<ChanceSetting>> {
  const { switches } = (await readChanceSetting(ctx)).value
  return await changeSetting(ctx, chanceSetting, { value: { ...value, switches }, version: known })
}

export const ruleToSwitch = z.strictObject({ rule: chanceRule, isOn: z.boolean() })

/** Switched on again, a rule is judged by what is answered from now on. Throws NOT_FOUND for a group that is not there, CONFLICT when somebody else changed the setting meanwhile. */
export async function switchRule(ctx: Context, { rule, isOn }: z.infer<typeof ruleToSwitch>): Promise<void> {
  const groupId = rule.split(':')[1]
  const group = groupId === undefined || (await ctx.db.prisma.productGroup.findFirst({ where: { id: groupId }, select: { id: true } }))
  if (!group) throw new AppError('NOT_FOUND', 'No such product group')
  const { value, version: known } = await readChanceSetting(ctx)
  const switches = { ...value.switches, [rule]: { isOn, since: ctx.now().toISOString() } }
  await changeSetting(ctx, chanceSetting, { value: { ...value, switches }, version: known })
}
