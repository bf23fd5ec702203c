import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Outputs, useTRPC, useTRPCClient } from '../../../api.ts'
import { sendPicture } from '../../../send-picture.ts'
import { useSession } from '../../../ui/app-context.ts'
import { failureOf } from '../../../ui/errors/failure.ts'
import { useSave } from '../../desk/use-save.ts'
import { useReadVisitsAnew } from '../use-read-visits-anew.ts'
import type { Picture } from './PicturePart.tsx'
import type { Report, ReportDraft } from './report-draft.ts'

const FRESH_MS = 30_000

type Which = { customerId: string; visitId: string | null; startsAt: string | null }
export type Asked = Outputs['visitReport']['asked']

/** What the server asks in the report; undefined until it is known, or without a connection. */
export function useAsked(which: Which): Asked | undefined {
  return useQuery(useTRPC().visitReport.asked.queryOptions(which)).data
}

/** Sends the report with the visit as it is known, then its pictures; again, both arrive once. Written without a connection, it goes by itself once there is one. */
export function useSendReport(which: Which, draft: ReportDraft, pictures: readonly Picture[], onSaved: (reportId: string) => void) {
  const trpc = useTRPC()
  const api = useTRPCClient()
  const client = useQueryClient()
  const readVisitsAnew = useReadVisitsAnew()
  const { accessToken } = useSession()
  const asked = trpc.visitReport.asked.queryOptions(which)
  const send = async (report: Report): Promise<{ reportId: string }> => {
    const { visit } = await client.fetchQuery({ ...asked, staleTime: FRESH_MS })
    try {
      const answer = await api.visitReport.write.mutate({ ...report, visit: visit && { id: visit.id, version: visit.version } })
      for (const picture of pictures) await sendPicture(picture, answer.reportId, await accessToken())
      return answer
    } catch (error) {
      // Whatever was in the way, the next attempt looks anew.
      void client.invalidateQueries({ queryKey: asked.queryKey })
      throw error
    }
  }
  return useSave(send, draft, ({ reportId }) => {
    readVisitsAnew()
    onSaved(reportId)
  })
}

/** Runs when the connection is back after a failure for lack of it. */
export function useOnceOnline(error: unknown, run: () => void): void {
  const isOffline = error !== null && failureOf(error).reason === 'OFFLINE'
  useEffect(() => {
    if (!isOffline) return
    window.addEventListener('online', run, { once: true })
    return () => window.removeEventListener('online', run)
  }, [isOffline, run])
}
