/** Every column that names a customer, and how its rows come to another one. A test holds the list against the schema. */
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'

/** As what a preview counts the rows. */
export const mergeGroups = [
  ...['reports', 'follow_ups', 'visits', 'visit_wishes', 'persons', 'addresses', 'sites', 'care_team', 'numbers', 'links', 'quotes'],
  ...['orders', 'deliveries', 'invoices', 'complaints', 'agreements', 'machines', 'projects', 'competitor_prices', 'loans', 'targets'],
] as const
export type MergeGroup = (typeof mergeGroups)[number]

export type MergePart = {
  /** Table and column. */
  name: string
  table: SqlFragment
  column: SqlFragment
  /** null: counted with those it belongs to. */
  group: MergeGroup | null
  /** What tells a row `t` from the others of its customer, as text; and that `t` is one of the rows of such texts. */
  key: SqlFragment
  isOneOf: (keys: SqlFragment) => SqlFragment
  /** Of a row `t`: only these. */
  only: SqlFragment
  /** The customer `kept` has the same already: the row `t` stays where it is. */
  isThere: (kept: SqlFragment) => SqlFragment
  /** A row `k` of the kept customer goes where the other's row `t` is to come instead; null: none does. */
  makesWay: SqlFragment | null
  /** Has one main row: the condition that `k` is it; null: there is no such thing. */
  isMain: SqlFragment | null
  /** What changes besides when `t` comes to a customer. */
  besides: (to: SqlFragment) => SqlFragment
}

type Special = Partial<Pick<MergePart, 'key' | 'isOneOf' | 'only' | 'isThere' | 'makesWay' | 'isMain' | 'besides'>>

/** Names of tables and columns, which no caller gives. */
const named = (name: string): SqlFragment => ({ texts: [name], values: [] })

const oneOfIds = (keys: SqlFragment): SqlFragment => fragment`t.id = any(array(${keys})::uuid[])`

function part(name: string, group: MergeGroup | null, special: Special = {}): MergePart {
  const [table = '', column = ''] = name.split('.')
  const usual = { key: fragment`t.id::text`, isOneOf: oneOfIds, only: fragment`true`, makesWay: null, isMain: null }
  return { name, table: named(table), column: named(column), group, ...usual, isThere: () => fragment`false`, besides: () => fragment``, ...special }
}

/** A row `k` of the kept customer that says the same as `t` in these columns. */
const same =
  (table: string, ...columns: string[]) =>
  (kept: SqlFragment): SqlFragment =>
    fragment`exists (select from ${named(table)} k where k.organisation_id = ${organisation} and k.customer_id = ${kept}
      and ${named(columns.map((column) => `k.${column} = t.${column}`).join(' and '))})`

/** Of a report there is one row for each of its customers. */
const byReport = (table: string): Special => ({
  key: fragment`t.report_id::text`,
  isOneOf: (keys) => fragment`t.report_id = any(array(${keys})::uuid[])`,
  isThere: same(table, 'report_id'),
})

/** A link of the two with each other would be one of the kept with itself. */
const link = (other: string, isTwice: (kept: SqlFragment) => SqlFragment): Special => ({
  isThere: (kept) => fragment`(t.${named(other)} = ${kept} or ${isTwice(kept)})`,
})
const linkTwice = (own: string, other: string) => (kept: SqlFragment) =>
  fragment`exists (select from customer_link k where k.organisation_id = ${organisation} and k.${named(own)} = ${kept} and k.${named(other)} = t.${named(other)} and k.kind = t.kind)`
const apartTwice = (own: string, other: string) => (kept: SqlFragment) =>
  fragment`exists (select from kept_apart k where k.organisation_id = ${organisation} and k.${named(own)} = ${kept} and k.${named(other)} = t.${named(other)})`

/** His time in the team is within what he has at the kept one. */
const isInTeam = (kept: SqlFragment): SqlFragment => fragment`exists (select from care_team_member k where k.organisation_id = ${organisation}
  and k.customer_id = ${kept} and k.user_id = t.user_id and k.role = t.role and k.starts_on <= t.starts_on and coalesce(k.ends_on, 'infinity') >= coalesce(t.ends_on, 'infinity'))`

/** A customer's number is no column of its own: the register holds those of everything. */
const ofRegister: Special = {
  key: fragment`jsonb_build_array(t.source, t.external_id)::text`,
  isOneOf: (keys) => fragment`t.entity = 'customer' and jsonb_build_array(t.source, t.external_id)::text = any(array(${keys}))`,
  only: fragment`t.entity = 'customer'`,
}

/** What is wished of visits to all of its sites has the customer's own id. */
const ofAllSites: Special = {
  isThere: (kept) =>
    fragment`(t.site_id is null and exists (select from visit_preference k where k.organisation_id = ${organisation} and k.id = ${kept}))`,
  besides: (to) => fragment`, id = case when t.site_id is null then ${to} else t.id end`,
}

export const mergeParts: readonly MergePart[] = [
  part('report_customer.customer_id', 'reports', byReport('report_customer')),
  part('held_report_customer.customer_id', null, byReport('held_report_customer')),
  part('follow_up.customer_id', 'follow_ups'),
  part('visit.customer_id', 'visits'),
  part('visit_offer.customer_id', 'visits'),
  part('plan_visit.customer_id', 'visits'),
  part('visit_preference.customer_id', 'visit_wishes', ofAllSites),
  part('customer_closure.customer_id', 'visit_wishes', { isThere: same('customer_closure', 'starts_on', 'ends_on') }),
  part('contact_role.customer_id', 'persons', { isThere: same('contact_role', 'contact_id'), isMain: fragment`k.is_main and k.ends_on is null` }),
  part('customer_domain.customer_id', 'addresses', { isThere: same('customer_domain', 'domain') }),
  part('customer_email.customer_id', 'addresses', { isThere: same('customer_email', 'address') }),
  part('site.customer_id', 'sites', { isMain: fragment`k.is_main and k.archived_at is null` }),
  part('care_team_member.customer_id', 'care_team', { isThere: isInTeam }),
  part('external_number.entity_id', 'numbers', ofRegister),
  part('customer_link.from_id', 'links', link('to_id', linkTwice('from_id', 'to_id'))),
  part('customer_link.to_id', 'links', link('from_id', linkTwice('to_id', 'from_id'))),
  part('quote.customer_id', 'quotes'),
  part('spared_customer.customer_id', null, {
    isThere: (kept) => fragment`exists (select from spared_customer k where k.organisation_id = ${organisation} and k.customer_id = ${kept})`,
  }),
  part('shown_proposal.customer_id', null, {
    isThere: (kept) =>
      fragment`exists (select from shown_proposal k where k.organisation_id = ${organisation} and k.customer_id = ${kept} and k.day = t.day)`,
  }),
  part('proposal_pause.customer_id', null, {
    isThere: (kept) =>
      fragment`exists (select from proposal_pause k where k.organisation_id = ${organisation} and k.customer_id = ${kept} and k.until_day >= t.until_day)`,
    // The longer one counts: the other may be over long since.
    makesWay: fragment`k.until_day < t.until_day`,
  }),
  part('proposal_refusal.customer_id', null, {
    isThere: (kept) =>
      fragment`exists (select from proposal_refusal k where k.organisation_id = ${organisation} and k.customer_id = ${kept} and k.kind = t.kind)`,
  }),
  part('customer_order.customer_id', 'orders'),
  part('order_line.customer_id', null),
  part('delivery.customer_id', 'deliveries'),
  part('invoice.customer_id', 'invoices'),
  part('complaint.customer_id', 'complaints'),
  part('framework_agreement.customer_id', 'agreements'),
  part('rebate_scale.customer_id', 'agreements'),
  part('machine.customer_id', 'machines'),
  part('project_party.customer_id', 'projects', { isThere: same('project_party', 'project_id', 'role') }),
  part('competitor_price.customer_id', 'competitor_prices'),
  part('customer_entry.customer_id', null),
  part('customer_suggestion.customer_id', null),
  part('loan_item.customer_id', 'loans'),
  part('agreed_target.customer_id', 'targets'),
  part('prospect_step.customer_id', null),
  part('potential_statement.customer_id', null),
  part('class_by_hand.customer_id', null),
  part('class_change.customer_id', null),
  part('chance_answer.customer_id', null),
  part('chance_trial.customer_id', null),
  part('chance_bar.customer_id', null, { isThere: same('chance_bar', 'product_group_id') }),
  part('loyalty_fact.customer_id', null),
  part('loyalty_by_hand.customer_id', null),
  part('value_objection.customer_id', null),
  part('known_since.customer_id', null),
  part('judge_wish.customer_id', null),
  part('kept_apart.one_id', null, link('other_id', apartTwice('one_id', 'other_id'))),
  part('kept_apart.other_id', null, link('one_id', apartTwice('other_id', 'one_id'))),
  // Whoever was merged into the one that goes answers with the kept one from now on.
  part('customer.merged_into_id', null),
]

/** Made anew for each customer, or what a merge remembers itself. */
export const staysBehind: readonly string[] = [
  ...['customer_figures.customer_id', 'customer_worth.customer_id', 'customer_lifetime.customer_id', 'customer_loyalty.customer_id'],
  ...['next_order.customer_id', 'chance.customer_id', 'changed_customer.customer_id', 'customer_merge.kept_id', 'customer_merge.gone_id'],
]
