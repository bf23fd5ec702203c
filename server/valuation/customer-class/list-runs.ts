/** Which rules came in force when, by whom, and what they have done. */
import type { Context } from '../../platform/call/context.ts'
import { organisation } from '../../platform/database/db.ts'

/** `moved`: customers who came into another class by it so far. `canBeUndone`: its rules are in force. */
export type RulesRun = {
  runId: string
  byName: string | null
  at: string
  rules: number
  moved: number
  undoneAt: string | null
  undoneByName: string | null
  canBeUndone: boolean
}

const MOST = 20

/** The latest first. What changed once the next ones came in force is not theirs, also where they were put in force again. */
export const listRuns = ({ db }: Context): Promise<RulesRun[]> =>
  db.sql<RulesRun>`select r.id as "runId", u.name as "byName", r.at, jsonb_array_length(r.after -> 'rules') as rules, r.undone_at as "undoneAt", n.name as "undoneByName",
      r.undone_at is null and s.value ->> 'runId' = r.id::text as "canBeUndone",
      (select count(*) from class_change x where x.organisation_id = ${organisation} and x.run_id = r.id and (t.at is null or x.changed_at < t.at)) as moved
    from (select x.* from class_run x where x.organisation_id = ${organisation} order by x.at desc limit ${MOST}::int) r
    left join lateral (select x.at from class_run x where x.organisation_id = ${organisation} and x.at > r.at order by x.at limit 1) t on true
    left join app_user u on u.organisation_id = ${organisation} and u.id = r.by_id
    left join app_user n on n.organisation_id = ${organisation} and n.id = r.undone_by_id
    left join valuation_setting s on s.organisation_id = ${organisation} and s.name = 'class_rules'
    order by r.at desc`
