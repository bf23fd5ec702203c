/** What the page shows as a file: all customers of it, or none. */
import { useMutation } from '@tanstack/react-query'
import type { Cell as XlsxCell } from 'write-excel-file/browser'
import { CSV_MARK, csvRow } from '../../../../../domain/commerce/csv-row.ts'
import { useTRPCClient } from '../../../../api.ts'
import { saveAs } from '../../../../download-file.ts'
import type { PortfolioView } from '../../../../portfolio-view.ts'
import { useHost } from '../../../../ui/app-context.ts'
import { useNotify } from '../../../../ui/notices.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { chosenOf } from '../chosen-customers.ts'
import type { useOverview } from '../use-overview.ts'
import { usePortfolioTexts } from '../use-portfolio-texts.ts'
import { type Customer, customerRows, portfolioSheets, type Sheet, type SheetCell } from './file-sheets.ts'
import { useFileNotes } from './use-file-notes.ts'

const AT_A_TIME = 500

export type FileKind = 'xlsx' | 'csv'

export function usePortfolioFile(view: PortfolioView, { cells, worth, movement }: ReturnType<typeof useOverview>) {
  const texts = usePortfolioTexts()
  const { portfolio } = useTRPCClient()
  const { language } = useHost()
  const { number, fullDay } = useFormat()
  const notify = useNotify()
  const notesOf = useFileNotes(view)
  const readAll = async (): Promise<Customer[]> => {
    const rows: Customer[] = []
    let cursor: string | null = null
    do {
      const page: { rows: Customer[]; nextCursor: string | null } = await portfolio.customers.query({
        ...{ ...chosenOf(view), sort: view.sort, size: AT_A_TIME, cursor },
      })
      rows.push(...page.rows)
      cursor = page.nextCursor
    } while (cursor)
    return rows
  }
  return useMutation({
    mutationFn: async (kind: FileKind) => {
      const { isAllowed, customers, most, at } = await portfolio.beginExport.mutate(chosenOf(view))
      if (!isAllowed) return notify({ text: texts.file.tooMany(number(customers), number(most)) })
      const rows = await readAll()
      const name = `${texts.title}-${fullDay(at.slice(0, 10)).replaceAll(/\D+/g, '-')}.${kind}`
      if (kind === 'csv') return saveAs(name, csvOf(customerRows(texts, rows), language))
      const facts = { about: notesOf(at, customers), cells, sums: worth.data?.stages ?? [], flows: movement.data ?? [] }
      saveAs(name, await workbookOf(portfolioSheets(texts, facts, rows)))
    },
  })
}

const csvOf = (rows: readonly SheetCell[][], language: string): Blob => {
  const cellOf = (cell: SheetCell): string => (typeof cell === 'number' ? cell.toFixed(2).replace('.', language === 'de' ? ',' : '.') : (cell ?? ''))
  return new Blob([CSV_MARK, rows.map((row) => csvRow(row.map(cellOf))).join('')], { type: 'text/csv;charset=utf-8' })
}

/** Words are written as words, so that no spreadsheet takes one for a formula. */
async function workbookOf(sheets: readonly Sheet[]): Promise<Blob> {
  const { default: writeWorkbook } = await import('write-excel-file/browser')
  const cellOf = (cell: SheetCell, isHead: boolean): XlsxCell => {
    if (cell === null) return null
    if (typeof cell === 'number') return { type: Number, value: cell, format: Number.isInteger(cell) ? '#,##0' : '#,##0.00' }
    return { type: String, value: cell, ...(isHead && { fontWeight: 'bold' }) }
  }
  return writeWorkbook(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      data: rows.map((row, at) => row.map((cell) => cellOf(cell, at === 0))),
      columns: rows[0]?.map((_cell, at) => ({ width: at === 0 ? 32 : 16 })) ?? [],
      stickyRowsCount: 1,
    })),
  ).toBlob()
}
