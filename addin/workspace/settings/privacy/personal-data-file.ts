/** One file out of many pages: no page has to wait for the last one in memory of the server. */
import type { Outputs, useTRPCClient } from '../../../api.ts'

type Holding = Outputs['personalData']['count'][number]['holding']

/** JSON with a list of rows for every holding. `onProgress` hears how many rows have been read. */
export async function readEverything(
  client: ReturnType<typeof useTRPCClient>,
  holdings: readonly Holding[],
  onProgress: (rows: number) => void,
): Promise<Blob> {
  const everything: Partial<Record<Holding, object[]>> = {}
  let read = 0
  for (const holding of holdings) {
    const rows: object[] = []
    for (let cursor: string | null = null, isFirst = true; isFirst || cursor !== null; isFirst = false) {
      const page: Outputs['personalData']['read'] = await client.personalData.read.query({ holding, cursor })
      rows.push(...page.rows)
      cursor = page.nextCursor
      read += page.rows.length
      onProgress(read)
    }
    everything[holding] = rows
  }
  return new Blob([JSON.stringify(everything, null, 2)], { type: 'application/json' })
}

export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
