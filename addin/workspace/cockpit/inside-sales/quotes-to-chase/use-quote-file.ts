import { useMutation } from '@tanstack/react-query'
import { CSV_MARK, csvRow } from '../../../../../domain/commerce/csv-row.ts'
import { useTRPCClient } from '../../../../api.ts'
import { saveAs } from '../../../../download-file.ts'
import type { ChaseFilter } from '../../../../page-address.ts'
import { useQuoteTexts } from '../../../../pane/commerce/quotes/use-quote-texts.ts'
import { useHost } from '../../../../ui/app-context.ts'
import { useNotify } from '../../../../ui/notices.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import type { QuoteToChase } from './quote-to-chase.ts'

/** More make no list to work on. */
const MOST = 5_000
const AT_A_TIME = 500

/** The whole list as the filter has it, for a spreadsheet. */
export function useQuoteFile(filter: ChaseFilter) {
  const texts = useQuoteTexts()
  const { fullDay, number } = useFormat()
  const { language } = useHost()
  const client = useTRPCClient()
  const notify = useNotify()
  const amount = (cents: number): string => (cents / 100).toFixed(2).replace('.', language === 'de' ? ',' : '.')
  const cells = (row: QuoteToChase): string[] => [
    ...[row.customer, row.number, row.subject ?? '', texts.steps[row.step], fullDay(row.dueOn), String(row.contacts), amount(row.cents)],
    ...[fullDay(row.quotedOn), row.validUntil ? fullDay(row.validUntil) : '', row.owner ?? ''],
  ]
  return useMutation({
    mutationFn: async () => {
      const rows: QuoteToChase[] = []
      let cursor: string | null = null
      let day: string
      do {
        const page: Awaited<ReturnType<typeof client.quotesToChase.list.query>> = await client.quotesToChase.list.query({
          ...filter,
          ...{ size: AT_A_TIME, cursor },
        })
        rows.push(...page.rows)
        cursor = page.nextCursor
        day = page.day
      } while (cursor && rows.length < MOST)
      const content = [texts.file.columns, ...rows.map(cells)].map(csvRow).join('')
      saveAs(texts.file.name(day), new Blob([CSV_MARK, content], { type: 'text/csv;charset=utf-8' }))
      if (cursor) notify({ text: texts.file.cut(number(rows.length)) })
    },
  })
}
