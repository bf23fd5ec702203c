/** What proposing chances has brought, and what sellers think of each rule. */

import { addDays } from '../../../domain/time/local-time.ts'
import { type ChanceKind, chanceKinds } from '../../../domain/valuation/cross-selling/chance.ts'
import { type Lift, liftOf, type Outcome } from '../../../domain/valuation/cross-selling/hold-out.ts'
import { isDisbelieved, type Switches } from '../../../domain/valuation/cross-selling/switches.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { organisation } from '../../platform/database/db.ts'
import { readSetting } from '../settings.ts'
import { chanceSetting } from './chance-setting.ts'
import { PAUSE_DAYS } from './customer-facts.ts'
import { type RuleAnswers, readRuleAnswers } from './rule-answers.ts'

/** `running`: whose half year is not over. */
export type MeasuredKind = { kind: ChanceKind | 'all'; lift: Lift; running: number }

/** `group` null: the rule is the kind as a whole. */
export type MeasuredRule = RuleAnswers & { rule: string; kind: ChanceKind; group: string | null; state: 'on' | 'off' | 'disbelieved' }

export type MeasuredChances = { kinds: MeasuredKind[]; rules: MeasuredRule[] }

export async function measureChances(ctx: Context): Promise<MeasuredChances> {
  const { switches } = (await readSetting(ctx.db.sql, chanceSetting)).value
  const [trials, answers] = await Promise.all([readTrials(ctx), readRuleAnswers(ctx.db.sql, switches, ctx.now())])
  const kinds = ['all', ...chanceKinds] as const
  return { kinds: kinds.map((kind) => measureKind(kind, trials)), rules: await measureRules(ctx, switches, answers) }
}

type Trials = { kind: ChanceKind; isHeldBack: boolean; isOver: boolean; chances: number; bought: number }

/** Older ones were found by rules that nobody remembers. */
const DAYS = 730

const readTrials = (ctx: Context): Promise<Trials[]> =>
  ctx.db
    .sql<Trials>`select t.kind, t.is_held_back as "isHeldBack", t.found_on <= ${addDays(today(ctx), -PAUSE_DAYS)}::date as "isOver", count(*)::int as chances,
      count(t.bought_on)::int as bought
    from chance_trial t where t.organisation_id = ${organisation} and t.found_on > ${addDays(today(ctx), -DAYS)}::date group by 1, 2, 3`

function measureKind(kind: MeasuredKind['kind'], trials: readonly Trials[]): MeasuredKind {
  const own = trials.filter((trial) => kind === 'all' || trial.kind === kind)
  const sum = (some: readonly Trials[]): Outcome => ({
    chances: some.reduce((all, { chances }) => all + chances, 0),
    bought: some.reduce((all, { bought }) => all + bought, 0),
  })
  const over = own.filter(({ isOver }) => isOver)
  const lift = liftOf(sum(over.filter(({ isHeldBack }) => !isHeldBack)), sum(over.filter(({ isHeldBack }) => isHeldBack)))
  return { kind, lift, running: sum(own.filter(({ isOver }) => !isOver)).chances }
}

const noAnswers: RuleAnswers = { answers: 0, against: 0, offered: 0, won: 0, notInterested: 0, objections: 0 }

/** The three kinds, each before its single groups that were answered or switched. */
async function measureRules(ctx: Context, switches: Switches, answers: ReadonlyMap<string, RuleAnswers>): Promise<MeasuredRule[]> {
  const named = [...new Set<string>([...chanceKinds, ...Object.keys(switches), ...answers.keys()])].sort()
  const rules = chanceKinds.flatMap((kind) => named.filter((rule) => rule.split(':')[0] === kind))
  const groupIds = rules.flatMap((rule) => rule.split(':')[1] ?? [])
  const rows = await ctx.db.prisma.productGroup.findMany({ where: { id: { in: groupIds } }, select: { id: true, name: true } })
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return rules.flatMap((rule) => {
    const [kind, groupId] = rule.split(':') as [ChanceKind, string | undefined]
    const group = groupId === undefined ? null : names.get(groupId)
    if (group === undefined) return []
    const counted = answers.get(rule) ?? noAnswers
    const state = switches[rule]?.isOn === false ? 'off' : isDisbelieved(counted) ? 'disbelieved' : 'on'
    return [{ rule, kind, group, state, ...counted }]
  })
}
