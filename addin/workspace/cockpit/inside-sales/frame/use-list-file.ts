import { useMutation } from '@tanstack/react-query'
import { CSV_MARK, csvRow } from '../../../../../domain/commerce/csv-row.ts'
import { saveAs } from '../../../../download-file.ts'
import { useInsideSalesTexts } from '../../../../pane/cockpit/inside-sales/use-inside-sales-texts.ts'
import { useHost } from '../../../../ui/app-context.ts'
import { useNotify } from '../../../../ui/notices.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import type { FileWriter, ListDefinition, ListPage, ListQuestion, ListRow } from './list-definition.ts'

/** More make no list to work on. */
const MOST = 5_000
const AT_A_TIME = 500

/** The whole list as it is asked for, for a spreadsheet. */
export function useListFile<Row extends ListRow, Sort extends string>(
  { title, read, file }: ListDefinition<Row, Sort>,
  asked: Omit<ListQuestion<Sort>, 'size' | 'cursor'>,
) {
  const texts = useInsideSalesTexts()
  const { number } = useFormat()
  const write = useFileWriter()
  const notify = useNotify()
  return useMutation({
    mutationFn: async () => {
      const rows: Row[] = []
      let cursor: string | null = null
      let day: string
      do {
        const page: ListPage<Row> = await read({ ...asked, size: AT_A_TIME, cursor }, {})
        rows.push(...page.rows)
        cursor = page.nextCursor
        day = page.day
      } while (cursor && rows.length < MOST)
      const lines = rows.map((row) => [row.customer, ...file.map(([, cell]) => cell(row, write, day)), row.owner ?? ''])
      const content = [[texts.customer, ...file.map(([label]) => label), texts.owner], ...lines].map(csvRow).join('')
      saveAs(`${title.replaceAll(' ', '-')}-${day}.csv`, new Blob([CSV_MARK, content], { type: 'text/csv;charset=utf-8' }))
      if (cursor) notify({ text: texts.cut(number(rows.length)) })
    },
  })
}

function useFileWriter(): FileWriter {
  const { fullDay } = useFormat()
  const { language } = useHost()
  return {
    day: (day) => (day === null ? '' : fullDay(day)),
    amount: (cents) => (cents === null ? '' : (cents / 100).toFixed(2).replace('.', language === 'de' ? ',' : '.')),
  }
}
