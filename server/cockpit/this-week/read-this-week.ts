/** The page with which who leads begins the week: about customers, never about people's work. */
import { z } from 'zod'
import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { readAbsences } from './absences.ts'
import { readExpiringQuotes } from './expiring-quotes.ts'
import { readFallingRevenue } from './falling-revenue.ts'
import { readLateComplaints } from './late-complaints.ts'
import { readOpenObjections } from './open-objections.ts'
import { readOverdueCustomers } from './overdue-customers.ts'
import { readSilentCustomers } from './silent-customers.ts'
import { readUnconnectedMailboxes } from './unconnected-mailboxes.ts'

/** A further section is one more entry here, and one in the page's list. */
const sections = {
  overdue_customers: readOverdueCustomers,
  expiring_quotes: readExpiringQuotes,
  late_complaints: readLateComplaints,
  falling_revenue: readFallingRevenue,
  silent_customers: readSilentCustomers,
  objections: readOpenObjections,
  absences: readAbsences,
  unconnected_mailboxes: readUnconnectedMailboxes,
}

type Sections = typeof sections
export type ThisWeekSection = keyof Sections
const sectionNames = Object.keys(sections) as [ThisWeekSection, ...ThisWeekSection[]]

/** `sections`: all of them, or the one that was asked for. `day`: the caller's today. */
export type ThisWeek = { day: string; sections: { [Name in ThisWeekSection]?: Awaited<ReturnType<Sections[Name]>> } }

/** null: the first rows of every section; else as many of one as a list shows. */
export const weekQuestion = z.strictObject({ section: z.enum(sectionNames).nullable() })

export type WeekQuestion = z.infer<typeof weekQuestion>

const ROWS_OF_EACH = 6

export async function readThisWeek(ctx: Context, { section }: WeekQuestion): Promise<ThisWeek> {
  const asked = section === null ? sectionNames : [section]
  const limit = section === null ? ROWS_OF_EACH : MOST_ROWS
  const read = await Promise.all(asked.map(async (name) => [name, await sections[name](ctx, limit)] as const))
  return { day: today(ctx), sections: Object.fromEntries(read) }
}
