/** Rules come in force for all customers, and go again. */
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { brokenRules, oddRules, type RuleProblem } from '../../../domain/valuation/customer-class/rule-problems.ts'
import type { Context } from '../../platform/call/context.ts'
import { asJson } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id, version } from '../../platform/input.ts'
import { changeSetting, readSetting } from '../settings.ts'
import { classRules, classRulesSetting, type RulesInForce } from './class-rules-setting.ts'
import { previewRules } from './preview-rules.ts'

/** `isAware`: whoever asks knows that a rule takes nobody or everybody. */
export const rulesToApply = z.strictObject({ rules: classRules, version, isAware: z.boolean() })

/** `refused`: nothing was changed, and why. */
export type Applied = { kind: 'refused'; problems: RuleProblem[] } | { kind: 'applied'; runId: string; version: number }

/** Keeps what stood before; the renewal moves the customers. Throws CONFLICT when somebody else changed the rules meanwhile. */
export async function applyRules(ctx: Context, { rules, version: known, isAware }: z.infer<typeof rulesToApply>): Promise<Applied> {
  const problems = await problemsOf(ctx, rules, isAware)
  if (problems.length > 0) return { kind: 'refused', problems }
  const before = await readSetting(ctx.db.sql, classRulesSetting)
  if (before.version !== known) throw new AppError('CONFLICT', 'Changed meanwhile')
  const runId = uuidv7()
  const after: RulesInForce = { ...rules, runId }
  const changed = await changeSetting(ctx, classRulesSetting, { value: after, version: known }, async (tx) => {
    const who = { organisationId: ctx.user.organisationId, byId: ctx.user.id, at: ctx.now() }
    await tx.classRun.create({ data: { ...who, id: runId, before: asJson(before.value), after: asJson(after) } })
  })
  return { kind: 'applied', runId, version: changed.version }
}

async function problemsOf(ctx: Context, rules: z.infer<typeof classRules>, isAware: boolean): Promise<RuleProblem[]> {
  const broken = brokenRules(rules.rules)
  if (broken.length > 0 || isAware) return broken
  const { matched, customers } = await previewRules(ctx, rules)
  return oddRules(matched, customers)
}

export const runToUndo = z.strictObject({ runId: id })

/** `isUndone` false: other rules came in force since, or nobody's rules are that run's. */
export type Undone = { isUndone: boolean }

/** Puts the rules of before in force again. Throws NOT_FOUND for a run that never was, CONFLICT when somebody else changed the rules meanwhile. */
export async function undoRun(ctx: Context, { runId }: z.infer<typeof runToUndo>): Promise<Undone> {
  const run = await ctx.db.prisma.classRun.findFirst({ where: { id: runId } })
  if (!run) throw new AppError('NOT_FOUND', 'No run of ours')
  const { value, version: known } = await readSetting(ctx.db.sql, classRulesSetting)
  if (run.undoneAt !== null || value.runId !== runId) return { isUndone: false }
  await changeSetting(ctx, classRulesSetting, { value: classRulesSetting.schema.parse(run.before), version: known }, async (tx) => {
    await tx.classRun.updateMany({ where: { id: runId, undoneAt: null }, data: { undoneAt: ctx.now(), undoneById: ctx.user.id } })
  })
  return { isUndone: true }
}
