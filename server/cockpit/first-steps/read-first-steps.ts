/** With what an administrator begins, and where his company stands with it. */
import { type PolicyPreset, policyPresetOf } from '../../../domain/company/policy-preset.ts'
import { showPolicy } from '../../company/logging-policy/change-policy.ts'
import type { LoggingPolicy } from '../../company/logging-policy/switches.ts'
import { countConnected, type Rollout } from '../../company/people/connected.ts'
import type { CustomerVisibility } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'

/** `way` null: settings of the company's own. */
export type FirstSteps = {
  isLoggingOn: boolean
  way: PolicyPreset | null
  customerVisibility: CustomerVisibility
  reportVisibility: LoggingPolicy['reportVisibility']
  mailboxes: Rollout
}

export async function readFirstSteps(ctx: Context): Promise<FirstSteps> {
  const [policy, mailboxes] = await Promise.all([showPolicy(ctx), countConnected(ctx)])
  const { isLoggingOn, reportVisibility } = policy
  return { isLoggingOn, way: policyPresetOf(policy), customerVisibility: ctx.organisation.customerVisibility, reportVisibility, mailboxes }
}
