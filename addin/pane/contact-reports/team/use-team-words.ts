import type { TeamMail } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useMe } from './use-me.ts'

/** Who has a mail of a team and who has answered it, in words; none: nobody has done anything. */
export function useTeamWords(): (mail: TeamMail) => string[] {
  const { team: texts } = useTexts()
  const { day, time } = useFormat()
  const me = useMe()
  return ({ taken, answered, isAwaited, settledAt }) => {
    if (settledAt && taken) return [taken.userId === me ? texts.settledByMe : texts.settled(taken.by)]
    const at = answered ? `${day(answered.at)} ${time(answered.at)}` : ''
    return [
      taken && !answered && (taken.userId === me ? mine(taken.from) : theirs(taken)),
      answered && (answered.userId !== null && answered.userId === me ? texts.answeredByMe(at) : texts.answered(answered.by, at)),
      isAwaited && texts.awaited,
    ].filter((words) => typeof words === 'string')
  }

  function mine(from: string | null): string {
    return from ? texts.handedToMe(from) : texts.takenByMe
  }

  function theirs({ by, from }: NonNullable<TeamMail['taken']>): string {
    return from ? texts.handed(by, from) : texts.taken(by)
  }
}
