import type { Context } from '../platform/call/context.ts'
import type { MailContent } from '../platform/call/mailbox.ts'
import { organisation } from '../platform/database/db.ts'
import { factsOf, keyedHash, mailIdentity } from './hash-identity.ts'

export type MarkedMail = Pick<MailContent, 'sensitivity' | 'internetMessageId' | 'from' | 'subject' | 'sentAt'>

/**
 * Private and confidential mail is nobody's business but its owner's; nothing of it is ever stored, whoever asks for it, and whosever copy is marked so.
 * `mailbox`: object id of the account whose copy this is; what was written down of that one counts less than what it says now.
 */
export async function isSecret(ctx: Context, mail: MarkedMail, mailbox: string): Promise<boolean> {
  if (mail.sensitivity !== 'normal') return true
  const mailHash = keyedHash(await ctx.hashKey(), mailIdentity(factsOf(mail)))
  const [elsewhere] = await ctx.db.sql`
    select 1 from mail_secrecy s join mailbox b on b.organisation_id = ${organisation} and b.id = s.mailbox_id and b.oid::text <> ${mailbox}
    where s.organisation_id = ${organisation} and s.mail_hash = ${mailHash}::bpchar limit 1`
  return elsewhere !== undefined
}
