/** The list of addresses as a file that spreadsheets open. */
import type { Outputs, useTRPCClient } from '../../../../api.ts'

export type SiteLine = Outputs['sitePositions']['list']['rows'][number]
export type Accuracy = keyof Outputs['sitePositions']['list']['counts']

/** All sites of one accuracy, page after page. */
export async function readAllSites(client: ReturnType<typeof useTRPCClient>, accuracy: Accuracy): Promise<SiteLine[]> {
  const rows: SiteLine[] = []
  let cursor: string | null = null
  do {
    const page: Outputs['sitePositions']['list'] = await client.sitePositions.list.query({ accuracy, cursor })
    rows.push(...page.rows)
    cursor = page.nextCursor
  } while (cursor !== null)
  return rows
}

/** Semicolons, since German spreadsheets expect them; the mark at the beginning tells them that it is UTF-8. */
export function toCsv(columns: readonly string[], rows: readonly SiteLine[]): Blob {
  const lines = rows.map(({ customerName, siteName, street, postalCode, city, country, position }) =>
    [customerName, siteName, street, postalCode, city, country, position?.latitude, position?.longitude].map(cell),
  )
  return new Blob([`\uFEFF${[columns.map(cell), ...lines].map((line) => line.join(';')).join('\r\n')}`], { type: 'text/csv' })
}

/** Text that a spreadsheet would take for a formula gets a sign before it. */
function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}
