/** Senders behind whom somebody else stands, and where that somebody is named. */
import { asDialled, numbersInLine, withoutOtherNumbers } from '../../customers/phone-number.ts'
import { companyDomain } from '../company-domain.ts'
import { normaliseAddress, withoutTag } from '../mail-address.ts'
import { isAtDomain } from './participants.ts'
import type { KnownPeople, MailGateway, MailToJudge } from './verdict-types.ts'

export const gatewayOf = <Gateway extends Pick<MailGateway, 'sender'>>(
  { sender }: Pick<MailToJudge, 'sender'>,
  gateways: readonly Gateway[],
): Gateway | null => (sender === null ? null : (gateways.find((gateway) => isAtGateway(sender, gateway.sender)) ?? null))

/** @param gateway an address, or `@domain` for all of it */
export const isAtGateway = (address: string, gateway: string): boolean =>
  gateway.startsWith('@') ? isAtDomain(address, gateway.slice(1)) : gateway === address

const NUMBERS_READ = 10
const TEXT_READ = 20_000
/** Looking for numbers takes long where there are many digits: of the lines that have some so much is read. */
const DIGITS_READ = 1_000
const LIKE_NUMBER = /(?:\d\D{0,3}){6}/
/** Labels of the usual forms; the address stands behind them, perhaps behind a name, or in the next line. */
const MAIL_LABEL =
  /^\s*[*•–-]?\s*(?:(?:ihre?|your|kunden)[ -]?)?(?:e-?mail(?:[ -]?(?:adresse|address))?|mail(?:adresse)?|kontakt|von|from|absender|sender|antwort an|reply-to)\s*\*?\s*(?:[:|\t]|$)(.*)$/i
const ADDRESS = /(?:^|[\s<("':])([^\s<>()"':,;]{1,64}@[^\s<>()"':,;@]{1,253}\.[^\s<>()"':,;@.]{2,63})/

/** Numbers in E.164 that subject or text name, German ones also without country. Line by line: what numbers a document does not reach into the next one. */
export const numbersIn = ({ subject, text }: Pick<MailToJudge, 'subject' | 'text'>): string[] =>
  `${subject}\n${text.slice(0, TEXT_READ)}`
    .split('\n')
    .filter((line) => LIKE_NUMBER.test(line))
    .join('\n')
    .slice(0, DIGITS_READ)
    .split('\n')
    .flatMap((line) => numbersInLine(asDialled(withoutOtherNumbers(line))))
    .slice(0, NUMBERS_READ)
    .map(({ number }) => number)

/** Addresses that a web form names behind a label such as `E-Mail:`. */
export const addressesIn = (text: string): string[] =>
  text
    .slice(0, TEXT_READ)
    .split('\n')
    .flatMap((line, i, lines) => {
      const labelled = MAIL_LABEL.exec(line.slice(0, 500))?.[1]
      if (labelled === undefined) return []
      const value = labelled.trim() || (lines[i + 1] ?? '').slice(0, 500)
      return normaliseAddress(ADDRESS.exec(value)?.[1] ?? '') ?? []
    })

/** Whoever a web form names in its text takes part in the mail. */
export const namedBehind = (mail: Pick<MailToJudge, 'sender' | 'text'>, gateways: readonly MailGateway[]): string[] =>
  gatewayOf(mail, gateways)?.customerFrom === 'body' ? addressesIn(mail.text) : []

/** What a mail names in the place where a gateway names the customer: numbers in E.164, or addresses. */
export function namedIn(
  { customerFrom }: Pick<MailGateway, 'customerFrom'>,
  mail: Pick<MailToJudge, 'subject' | 'text' | 'replyTo'>,
): readonly string[] {
  if (customerFrom === 'number') return numbersIn(mail)
  return customerFrom === 'reply_to' ? mail.replyTo : addressesIn(mail.text)
}

/** Customers of whoever stands behind the gateway. */
export const customersBehind = (gateway: Pick<MailGateway, 'customerFrom'>, mail: MailToJudge, known: KnownPeople): string[] =>
  namedIn(gateway, mail).flatMap((name) => (gateway.customerFrom === 'number' ? (known.byPhone.get(name) ?? []) : customersOf(name, known)))

/** By the address itself, else by its company's domain. */
export function customersOf(address: string, { byAddress, byDomain }: Pick<KnownPeople, 'byAddress' | 'byDomain'>): readonly string[] {
  const named = byAddress.get(address) ?? byAddress.get(withoutTag(address))
  if (named?.length) return named.map(({ customerId }) => customerId)
  const domain = companyDomain(address)
  return domain === null ? [] : (byDomain.get(domain) ?? [])
}
