/** The rules of proposals as they are typed, and back. */
import { type ProposalKind, proposalKinds, withoutDays } from '../../../../domain/commerce/proposals/proposal-policy.ts'
import type { Inputs, Outputs } from '../../../api.ts'

export type ProposalPolicy = Outputs['proposals']['policy']
export type RuleFields = { isOn: boolean; days: string }
export type ProposalFields = { mostADay: string; rules: Readonly<Record<ProposalKind, RuleFields>> }

/** What was typed over a policy; stays when that one turns out to be old. */
export type ProposalEdits = { mostADay?: string; rules: Readonly<Partial<Record<ProposalKind, Partial<RuleFields>>>> }
export const noEdits: ProposalEdits = { rules: {} }

const byKind = <Value>(of: (kind: ProposalKind) => Value): Record<ProposalKind, Value> =>
  Object.fromEntries(proposalKinds.map((kind) => [kind, of(kind)])) as Record<ProposalKind, Value>

export const withEdits = ({ rules, mostADay }: ProposalPolicy, edits: ProposalEdits): ProposalFields => ({
  mostADay: edits.mostADay ?? String(mostADay),
  rules: byKind((kind) => ({ isOn: rules[kind].isOn, days: String(rules[kind].days), ...edits.rules[kind] })),
})

/** null: something typed does not fit. */
export function readFields({ mostADay, rules }: ProposalFields): Omit<Inputs['proposals']['changePolicy'], 'version'> | null {
  const most = wholeBetween(mostADay, 1, 10)
  const days = byKind((kind) => (withoutDays.includes(kind) ? 0 : wholeBetween(rules[kind].days, 0, 60)))
  if (most === null || Object.values(days).includes(null)) return null
  return { mostADay: most, rules: byKind((kind) => ({ isOn: rules[kind].isOn, days: days[kind] ?? 0 })) }
}

function wholeBetween(text: string, least: number, most: number): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text.trim())
  return Number.isInteger(value) && value >= least && value <= most ? value : null
}
