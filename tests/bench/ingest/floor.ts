/** The pages that the engine asks for, fetched one after the other and thrown away. */
import { makeApplicationClient } from '../../../server/outlook/graph/access/application-client.ts'
import { readStretch } from '../../../server/outlook/graph/background-mail.ts'
import type { BenchOutlook } from './outlook.ts'

export type Floor = { mailsPerSecond: number; requests: number }

const WEEK_MS = 7 * 86_400_000

export async function fetchAndDiscard({ access, oid, tenantId }: BenchOutlook): Promise<Floor> {
  const client = makeApplicationClient(access, { tenantId, oid })
  const [end, begun] = [Date.now(), performance.now()]
  const oldest = new Date(end)
  oldest.setUTCFullYear(oldest.getUTCFullYear() - 1)
  let [mails, requests] = [0, 0]
  for (let until = end; until > oldest.getTime(); until -= WEEK_MS) {
    const stretch = { folderId: null, from: new Date(Math.max(oldest.getTime(), until - WEEK_MS)), until: new Date(until) }
    for (let link: string | null = null, isFirst = true; isFirst || link !== null; isFirst = false) {
      const page = await readStretch(client, oid, stretch, link)
      mails += page.mails.length
      requests++
      link = page.nextLink
    }
  }
  return { mailsPerSecond: Math.round(mails / ((performance.now() - begun) / 1000)), requests }
}
