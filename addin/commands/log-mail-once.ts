import { v7 } from 'uuid'
import type { createApi, MailState } from '../api.ts'
import { tellMailLogged } from '../logged-mails.ts'
import type { OpenItem } from '../office/mail-host.ts'
import { askFor, mailToLog } from '../open-item.ts'
import { plainSentence } from '../places.ts'
import type { Texts } from '../texts/shape.ts'
import { createFormat } from '../ui/format.ts'

type Api = ReturnType<typeof createApi>
type Means = { api: Api; texts: Texts; language: 'de' | 'en' }

/** Logs the mail unless it is logged or has no customer. Returns the sentence for the user; fails as the server's calls do. */
export async function logMailOnce(item: OpenItem, { api, texts, language }: Means): Promise<string> {
  const answer = await api.cockpit.ofItem.query(askFor(item, null))
  const unreachable = item.sharedFrom && answer.mail.state !== 'logged' && (await whyUnreachable(item.sharedFrom, api, texts))
  if (unreachable) return unreachable
  if (answer.mail.state === 'logged') {
    const { currency, timeZone } = await api.people.whoAmI.query()
    const day = createFormat(language, { currency, timeZone }).day(answer.mail.loggedAt)
    return answer.mail.isAutomatic ? texts.logCommand.alreadyAutomatically(day) : texts.logCommand.already(day, answer.mail.loggedBy)
  }
  switch (answer.kind) {
    case 'customers': {
      const { customerId, name } = answer.cockpit.customer
      const logged = await api.contactReports.logMail.mutate(mailToLog(item, v7(), { customerIds: [customerId] }))
      tellMailLogged()
      return loggedAt(name, logged, texts)
    }
    case 'unknown':
      return texts.logCommand.unknown(answer.sender.address)
    case 'internal':
      return texts.states.internalHint
    case 'ignored':
      return texts.states.ignored(answer.address)
  }
}

/** null: the mailbox is a team's and connected. */
async function whyUnreachable(address: string, api: Api, { mailSync: { otherMailbox } }: Texts): Promise<string | null> {
  const other = await api.mailSync.otherMailbox.query({ address })
  if (other.kind === 'team') return null
  return other.kind === 'person' ? otherMailbox.person(other.name) : plainSentence(otherMailbox.unconnected(address))
}

function loggedAt(customer: string, mail: MailState, { logCommand, mail: mailTexts }: Texts): string {
  const sentence = logCommand.logged(customer)
  return mail.state === 'logged' && mail.textState === 'follows' ? `${sentence} (${mailTexts.textFollows})` : sentence
}
