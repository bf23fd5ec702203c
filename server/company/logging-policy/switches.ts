import { z } from 'zod'
import { USUAL_SMALLEST_GROUP } from '../../../domain/company/smallest-group.ts'
import { DEEPEST_MONTHS } from '../../../domain/mail/looks-backwards.ts'
import { notLoggedReasons } from '../../../domain/mail/verdict/verdict-types.ts'
import { line, version, words } from '../../platform/input.ts'

/** Every switch: the columns of `logging_policy`, and the organisation's own visibility. */
export const policySwitches = z.strictObject({
  isLoggingOn: z.boolean(),
  /** Months. */
  depthMonths: z.int().min(1).max(DEEPEST_MONTHS),
  /** Whoever becomes known is looked for backwards, in the mailboxes that it concerns. */
  isLookingBack: z.boolean(),
  isHeaderOnly: z.boolean(),
  /** Days for which it stays known why a mail was not logged. */
  verdictDays: z.int().min(1).max(3_650),
  /** Reasons that colleagues read, too; all others only the mailbox's owner. */
  sharedReasons: z.array(z.enum(notLoggedReasons)),
  /** People. */
  smallestGroup: z.int().min(1).max(1_000),
  /** Visit coverage by postal region. */
  areTerritoriesTold: z.boolean(),
  reportVisibility: z.enum(['everyone', 'care_team', 'participants']),
  markCategory: line.nullable(),
  /** Minutes. */
  silentMinutes: z.int().min(2).max(1_440),
  keptFileTypes: z.array(words.trim().min(1).max(100)).max(50),
  /** Bytes; 0: none is kept by itself. */
  keptFileBytes: z.int().min(0).max(157_286_400),
  largestFileBytes: z.int().min(0).max(157_286_400),
})

export type PolicySwitches = z.infer<typeof policySwitches>

/** What holds before the company has decided anything: the columns' own defaults. */
export const undecided: Omit<PolicySwitches, 'reportVisibility'> = {
  isLoggingOn: false,
  depthMonths: 12,
  isLookingBack: true,
  isHeaderOnly: false,
  verdictDays: 365,
  sharedReasons: [],
  smallestGroup: USUAL_SMALLEST_GROUP,
  areTerritoriesTold: true,
  markCategory: null,
  silentMinutes: 15,
  keptFileTypes: [],
  keptFileBytes: 0,
  largestFileBytes: 26_214_400,
}

/** All switches at once, so that nothing is decided by leaving it out. */
export const loggingPolicy = policySwitches.extend({ version })
export type LoggingPolicy = z.infer<typeof loggingPolicy>
