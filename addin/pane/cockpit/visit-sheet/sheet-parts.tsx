import type { ReactNode } from 'react'
import type { CustomerRows } from '../../../../domain/cockpit/visit-sheet/customer-version.ts'
import { MOST_ROWS } from '../../../../domain/texts/cut-list.ts'
import type { SheetRows } from '../../../api.ts'
import type { Texts } from '../../../texts/shape.ts'
import { CutList } from '../../../ui/CutList.tsx'
import type { Format } from '../../../ui/format.ts'
import { CompetitorPriceRowView } from '../../commerce/products/CompetitorPriceRowView.tsx'
import type { Shown } from '../../desk/shown.ts'
import { ComplaintRowView, OrderRowView, ProjectRowView, QuoteRowView } from '../sections/BusinessRows.tsx'
import { MachineRowView, ProductGroupRowView } from '../sections/ProductRows.tsx'
import { AgreementRowView, InvoiceRowView } from '../sections/TermsRows.tsx'
import { LastReportView } from './LastReportView.tsx'
import { ChanceRowView, FollowUpRowView, SheetPersonView, TargetRowView, TermsRowView } from './SheetRowViews.tsx'

export type SheetPartName = keyof Texts['visitSheet']['sections']
/** `newest`: what the header of a closed part says of it. */
export type SheetPart = { name: SheetPartName; count: number; newest: string; content: ReactNode }

/** Rows of either version. */
export type AnyRows = { [Name in keyof CustomerRows]: Shown<SheetRows[Name][number], CustomerRows[Name][number]>[] } & Partial<
  Omit<SheetRows, keyof CustomerRows>
>

/** The parts of a sheet that hold something, in the order in which one reads them. `isWhole`: long texts to their end. */
export function sheetParts(rows: AnyRows, { day, money }: Format, { isWhole }: { isWhole: boolean }): SheetPart[] {
  const sum = (list: readonly { cents: number }[]): string => money(list.reduce((total, { cents }) => total + cents, 0))
  return [
    part(
      'last_report',
      rows.last_report,
      ([first]) => day(first.at),
      (row) => <LastReportView key={row.reportId} report={row} isWhole={isWhole} />,
    ),
    part(
      'follow_ups',
      rows.follow_ups,
      ([first]) => `${day(first.dueOn)} ${first.title}`,
      (row) => <FollowUpRowView key={row.id} row={row} />,
    ),
    part(
      'targets',
      rows.targets,
      ([first]) => first.text,
      (row) => <TargetRowView key={row.targetId} row={row} />,
    ),
    part(
      'complaints',
      rows.complaints,
      ([first]) => first.subject,
      (row) => <ComplaintRowView key={row.complaintId} row={row} />,
    ),
    part('quotes', rows.quotes, sum, (row) => <QuoteRowView key={row.quoteId} row={row} />),
    part(
      'orders',
      rows.orders,
      ([first]) => `${day(first.orderedOn)} ${money(first.cents)}`,
      (row) => <OrderRowView key={row.orderId} row={row} />,
    ),
    part(
      'chances',
      rows.chances,
      () => '',
      (row) => <ChanceRowView key={'name' in row ? row.name : row.kind} chance={row} />,
    ),
    part('product_groups', rows.product_groups, sum, (row) => <ProductGroupRowView key={row.productGroupId} row={row} />),
    part(
      'payments',
      rows.payments,
      (list) => money(list.reduce((total, { openCents }) => total + openCents, 0)),
      (row) => <InvoiceRowView key={row.number} row={row} />,
    ),
    part(
      'terms',
      rows.terms,
      ([first]) => first.paymentTerms ?? '',
      (row) => <TermsRowView key="terms" row={row} />,
    ),
    part(
      'agreements',
      rows.agreements,
      ([first]) => first.title,
      (row) => <AgreementRowView key={row.agreementId} row={row} />,
    ),
    part(
      'persons',
      rows.persons,
      ([first]) => first.name,
      (row) => <SheetPersonView key={row.contactId} row={row} />,
    ),
    part(
      'projects',
      rows.projects,
      ([first]) => first.name,
      (row) => <ProjectRowView key={row.projectId} row={row} />,
    ),
    part(
      'machines',
      rows.machines,
      ([first]) => first.name,
      (row) => <MachineRowView key={row.machineId} row={row} />,
    ),
    part(
      'competitor_prices',
      rows.competitor_prices,
      ([first]) => `${first.competitor}: ${first.product}`,
      (row) => <CompetitorPriceRowView key={row.competitorPriceId} row={row} />,
    ),
  ].filter((one) => one !== null)
}

function part<Row>(
  name: SheetPartName,
  rows: readonly Row[] | undefined,
  newest: (rows: readonly [Row, ...Row[]]) => string,
  view: (row: Row) => ReactNode,
): SheetPart | null {
  const [first, ...others] = rows ?? []
  if (first === undefined) return null
  const all = [first, ...others] as const
  return { name, count: Math.min(all.length, MOST_ROWS), newest: newest(all), content: <CutList rows={all}>{view}</CutList> }
}
