import type { MailState } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useFormat } from '../../ui/use-format.ts'

/** Whether a mail is in the history, and by whom. */
export function useMailSentence(mail: MailState): string {
  const texts = useTexts().mail
  const { day } = useFormat()
  if (mail.state === 'withdrawn') return mail.isByMe ? texts.withdrawnByMe : texts.withdrawn(mail.withdrawnBy)
  if (mail.state === 'not_logged') return texts.notLogged
  const sentence = mail.isAutomatic
    ? texts.loggedAutomatically(day(mail.loggedAt))
    : mail.isByMe
      ? texts.loggedByMe(day(mail.loggedAt))
      : texts.logged(day(mail.loggedAt), mail.loggedBy)
  return mail.textState === 'follows' ? `${sentence} (${texts.textFollows})` : sentence
}
