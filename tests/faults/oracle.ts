/**
 * What must have become of every mail, said once more and as simply as possible, from the rules as users are told them:
 * it shares no line with the product.
 */
import { createHash, createHmac } from 'node:crypto'
import type { Copy, Folder, TestMail } from './mails.ts'
import { customers, excludedByCompany, excludedByJonas, ignoredSender, jonas, ownDomain, supplier } from './world.ts'

/** Names of the customers at which the mail has to stand; empty: it must not be logged at all. */
export const expectedCustomers = (test: TestMail): string[] => [...new Set(test.copies.flatMap((copy) => customersOfCopy(test, copy)))].sort()

/** What the mailbox of this copy alone would lead to. */
export function customersOfCopy({ mail, movesToPrivate }: TestMail, { owner, folder }: Copy): string[] {
  const finalFolder: Folder = movesToPrivate?.oid === owner.oid ? 'Privat' : folder
  const everybody = [mail.from, ...mail.to, ...mail.cc].filter((each) => each !== null).map(({ address }) => address.toLowerCase())
  const header = (name: string) => mail.headers.find((each) => each.name === name)
  const isOutside = (address: string) => !address.endsWith(`@${ownDomain}`)
  const outsiders = everybody.filter(isOutside)

  if (mail.sensitivity !== 'normal' || header('Sensitivity')) return []
  if (everybody.some((address) => address.endsWith(`@${excludedByCompany}`))) return []
  if (owner.oid === jonas.oid && everybody.includes(excludedByJonas)) return []
  if (finalFolder === 'Privat' || mail.categories.includes('Privat')) return []
  if (outsiders.length === 0) return []
  if (header('List-Unsubscribe') || header('Auto-Submitted') || header('Precedence')) return []
  const sender = mail.from?.address.toLowerCase() ?? ''
  if (sender === ignoredSender || sender === supplier.address) return []
  return customers
    .filter(({ addresses, domain }) => outsiders.some((address) => addresses.includes(address) || isAt(address, domain)))
    .map(({ name }) => name)
}

const isAt = (address: string, domain: string | null): boolean => domain !== null && address.endsWith(`@${domain}`)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The hash under which a mailbox keeps its verdict on the mail. */
export function verdictHash({ mail }: TestMail, secret: Uint8Array): string {
  const sender = mail.from?.address.toLowerCase() ?? ''
  const second = Math.floor(Date.parse(mail.sentAt) / 1000)
  const id = mail.internetMessageId?.replace(/^<|>$/g, '') ?? ''
  const text = id === '' || id.length > 998 ? `content|${sender}|${second}|${mail.subject.trim()}` : `id|${id}|${sender}|${second}`
  return createHmac('sha256', secret).update(sha256(text)).digest('hex')
}
