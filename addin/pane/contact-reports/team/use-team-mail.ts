import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TeamMailAct } from '../../../../domain/contact-reports/team-mail-state.ts'
import { readFailure, type TeamMail, useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'

/** What one does about a mail of a team, wherever it is shown. Whoever was slower than a colleague is told so, and sees the new state; nothing of his counts. */
export function useTeamMail(reportId: string, { taken, state }: TeamMail) {
  const { team: texts, common } = useTexts()
  const notify = useNotify()
  const refresh = useReadTeamMailsAnew()
  const { contactReports } = useTRPC()
  const onSettled = (_: unknown, error: unknown): void => {
    if (isSlower(error)) notify({ text: texts.faster })
    if (!error || isSlower(error)) refresh()
  }
  const taking = useMutation(contactReports.take.mutationOptions({ onSettled }))
  const returning = useMutation(contactReports.giveBack.mutationOptions({ onSettled }))
  const settling = useMutation(contactReports.settle.mutationOptions({ onSettled }))
  const handing = useMutation(contactReports.handOver.mutationOptions({ onSettled }))
  const all = [taking, returning, settling, handing]
  const whose = { reportId, insteadOf: taken?.userId ?? null }
  /** A colleague who was faster has been told of already. */
  const undoing = (work: () => Promise<unknown>) => ({
    label: common.undo,
    run: () =>
      work().catch((error: unknown) => {
        if (!isSlower(error)) throw error
      }),
  })
  const openAgain = async (): Promise<void> => {
    await returning.mutateAsync({ reportId })
    if (state === 'mine') await taking.mutateAsync({ reportId, insteadOf: null })
  }
  const takeBack = async (toUserId: string): Promise<void> => {
    await taking.mutateAsync({ reportId, insteadOf: toUserId })
    if (state === 'open') await returning.mutateAsync({ reportId })
  }
  const settle = (): void => settling.mutate(whose, { onSuccess: () => notify({ text: texts.settledByMe, action: undoing(openAgain) }) })
  return {
    act: { take: () => taking.mutate(whose), give_back: () => returning.mutate({ reportId }), settle } satisfies Partial<
      Record<TeamMailAct, () => void>
    >,
    /** To a colleague; `onDone` only where it is his. */
    handOver: ({ userId: toUserId, name }: { userId: string; name: string }, onDone: () => void): void =>
      handing.mutate(
        { ...whose, toUserId },
        {
          onSuccess: () => {
            notify({ text: texts.handedOver(name), action: undoing(() => takeBack(toUserId)) })
            onDone()
          },
        },
      ),
    isPending: all.some(({ isPending }) => isPending),
    error: all.map(({ error }) => error).find((error) => error !== null && !isSlower(error)) ?? null,
  }
}

const isSlower = (error: unknown): boolean => error !== null && readFailure(error).reason === 'CONFLICT'

/** The open mail and the board tell the same. */
function useReadTeamMailsAnew(): () => void {
  const { cockpit, contactReports } = useTRPC()
  const client = useQueryClient()
  return () => {
    for (const queryKey of [cockpit.ofItem.pathKey(), contactReports.teamBoard.pathKey()]) void client.invalidateQueries({ queryKey })
  }
}
