/** What sellers have answered to each rule, and objected to it. */
import { addDays } from '../../../domain/time/local-time.ts'
import type { Answers, Switches } from '../../../domain/valuation/cross-selling/switches.ts'
import { organisation, type Sql } from '../../platform/database/db.ts'

/** Older answers say little of what is proposed now. */
const DAYS = 365

export type RuleAnswers = Answers & { offered: number; won: number; notInterested: number; objections: number }

type Row = Omit<RuleAnswers, 'answers' | 'against'> & { kind: string; rule: string; at: string; against: boolean }

/** By rule: kinds, and kinds for one group. Of each customer the last word counts, since the rule was switched on again. */
export async function readRuleAnswers(sql: Sql, switches: Switches, now: Date): Promise<Map<string, RuleAnswers>> {
  const from = `${addDays(now.toISOString().slice(0, 10), -DAYS)}T00:00:00Z`
  const rows =
    await sql<Row>`select s.kind, s.kind || ':' || split_part(s.rule_key, ':', 2) as rule, max(s.at) as at, bool_or(s.answer = 'not_interested' or s.answer is null) as against,
      (bool_or(s.answer = 'offered'))::int as offered, (bool_or(s.answer = 'won'))::int as won, (bool_or(s.answer = 'not_interested'))::int as "notInterested",
      (bool_or(s.answer is null))::int as objections
    from ((select distinct on (a.customer_id, a.rule_key) a.customer_id, a.kind, a.rule_key, a.answer, a.at from chance_answer a
        where a.organisation_id = ${organisation} and a.kind in ('gap', 'basket', 'better') and a.at >= ${from}::timestamptz and a.withdrawn_at is null
        order by a.customer_id, a.rule_key, a.at desc)
      union all
      (select o.customer_id, split_part(o.rule_key, ':', 1), o.rule_key, null, o.at from value_objection o
        where o.organisation_id = ${organisation} and o.at >= ${from}::timestamptz and o.subject = 'chance' and o.withdrawn_at is null)) s
    group by s.customer_id, s.kind, s.rule_key`
  const answers = new Map<string, RuleAnswers>()
  for (const row of rows) for (const rule of [row.kind, row.rule]) if (row.at >= (switches[rule]?.since ?? '')) add(answers, rule, row)
  return answers
}

function add(answers: Map<string, RuleAnswers>, rule: string, row: Row): void {
  const known = answers.get(rule) ?? { answers: 0, against: 0, offered: 0, won: 0, notInterested: 0, objections: 0 }
  answers.set(rule, {
    answers: known.answers + 1,
    against: known.against + (row.against ? 1 : 0),
    offered: known.offered + (row.offered ?? 0),
    won: known.won + (row.won ?? 0),
    notInterested: known.notInterested + (row.notInterested ?? 0),
    objections: known.objections + row.objections,
  })
}
