/** The verdicts on one page of a mailbox. */
import { judgeByTime, type PlacedMail } from '../../../domain/mail/verdict/known-since.ts'
import type { JudgingRules, Verdict } from '../../../domain/mail/verdict/verdict-types.ts'
import type { FoundMail } from '../../outlook/graph/background-mail.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { type KnownReport, loadSurroundings, type Surroundings } from './known-people.ts'
import { identifiable, keysOf, type MailKeys } from './mail-keys.ts'
import type { FolderPlace } from './rules.ts'

/** A mail with the text for its report, parsed before the transaction begins. */
export type LoggedMail = JudgedMail & { text: string; reportId: string }

export type JudgedMail = { mail: FoundMail; keys: MailKeys; verdict: Verdict; known: KnownReport | null }
export type JudgedPage = { mails: JudgedMail[]; surroundings: Surroundings }

/** Of a mail that stands on the page twice the later one counts. Drafts are no mails yet. */
export async function judgePage(
  ctx: Pick<MailContext, 'db' | 'hashKey' | 'organisation'> & { mailbox: { id: string } },
  found: readonly FoundMail[],
  rules: JudgingRules,
  placeOf: (folderId: string) => FolderPlace,
): Promise<JudgedPage> {
  const byHash = new Map<string, { mail: FoundMail; keys: MailKeys }>()
  for (const mail of found) {
    if (mail.isDraft) continue
    const keys = keysOf(identifiable(mail), ctx.hashKey)
    byHash.set(keys.mailHash, { mail, keys })
  }
  const all = [...byHash.values()]
  const surroundings = await loadSurroundings(
    ctx,
    all.map(({ mail }) => mail),
    all.map(({ keys }) => keys),
    { gateways: rules.gateways, folderNames: all.flatMap(({ mail }) => placeOf(mail.folderId).names) },
  )
  const mails = all.map(({ mail, keys }) => ({
    mail,
    keys,
    verdict: judgeByTime(toJudge(mail, placeOf(mail.folderId)), rules, surroundings.about(mail, keys), surroundings.knownSince),
    known: surroundings.reportOf(keys.identity),
  }))
  return { mails, surroundings }
}

const toJudge = (mail: FoundMail, { isExcluded, purpose, names }: FolderPlace): PlacedMail => ({
  sender: mail.from?.address ?? null,
  recipients: [...mail.to, ...mail.cc, ...mail.bcc].map(({ address }) => address),
  replyTo: mail.replyTo,
  subject: mail.subject,
  text: mail.uniqueText ?? mail.text,
  receivedAt: mail.receivedAt,
  sensitivity: mail.sensitivity,
  categories: mail.categories,
  isFolderExcluded: isExcluded,
  folderPurpose: purpose,
  folderNames: names,
  headers: mail.headers,
  isDraft: mail.isDraft,
  isSkippedByAuthor: mail.isKeptOut,
})
