/** The sections of the page in their order. A further one is its component, its texts, and one line here. */
import type { ComponentType, ReactNode } from 'react'
import { AbsenceRow } from './AbsenceRow.tsx'
import { ExpiringQuoteRow } from './ExpiringQuoteRow.tsx'
import { FallingRevenueRow } from './FallingRevenueRow.tsx'
import { LateComplaintRow } from './LateComplaintRow.tsx'
import { ObjectionRow } from './ObjectionRow.tsx'
import { OverdueCustomerRow } from './OverdueCustomerRow.tsx'
import { SilentCustomerRow } from './SilentCustomerRow.tsx'
import { UnconnectedMailboxRow } from './UnconnectedMailboxRow.tsx'
import type { Week, WeekSectionName, WeekSections } from './week.ts'

/** null: it was not asked for. */
export type ShownSection = { total: number; rows: ReactNode[] } | null

type WeekSection = { name: WeekSectionName; show: (sections: WeekSections, week: Week) => ShownSection }

type Found<Row> = { total: number; rows: Row[] } | undefined

function section<Row>(
  name: WeekSectionName,
  find: (sections: WeekSections) => Found<Row>,
  keyOf: (row: Row) => string,
  View: ComponentType<{ row: Row; week: Week }>,
): WeekSection {
  const show = (sections: WeekSections, week: Week): ShownSection => {
    const found = find(sections)
    return found ? { total: found.total, rows: found.rows.map((row) => <View key={keyOf(row)} row={row} week={week} />) } : null
  }
  return { name, show }
}

export const weekSections: readonly WeekSection[] = [
  section(
    'overdue_customers',
    (all) => all.overdue_customers,
    (row) => row.customerId,
    OverdueCustomerRow,
  ),
  section(
    'late_complaints',
    (all) => all.late_complaints,
    (row) => row.complaintId,
    LateComplaintRow,
  ),
  section(
    'expiring_quotes',
    (all) => all.expiring_quotes,
    (row) => row.quoteId,
    ExpiringQuoteRow,
  ),
  section(
    'falling_revenue',
    (all) => all.falling_revenue,
    (row) => row.customerId,
    FallingRevenueRow,
  ),
  section(
    'silent_customers',
    (all) => all.silent_customers,
    (row) => row.customerId,
    SilentCustomerRow,
  ),
  section(
    'objections',
    (all) => all.objections,
    (row) => row.objectionId,
    ObjectionRow,
  ),
  section(
    'absences',
    (all) => all.absences,
    (row) => row.absenceId,
    AbsenceRow,
  ),
  section(
    'unconnected_mailboxes',
    (all) => all.unconnected_mailboxes,
    (row) => row.userId,
    UnconnectedMailboxRow,
  ),
]
