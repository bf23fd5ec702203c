/** Inputs rebuilt from public reports of people who do this job, by the rule that reads them. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foldCompanyName } from '../../domain/customers/names.ts'
import { toE164 } from '../../domain/customers/phone-number.ts'
import { companyDomain } from '../../domain/mail/company-domain.ts'
import { contactInSignature } from '../../domain/mail/text/signature-contact.ts'
import { newMailText } from '../../domain/mail/text/trim-mail-text.ts'
import { isAbsenceNotice, isAutomatic } from '../../domain/mail/verdict/automatic.ts'
import { addressesIn, numbersIn } from '../../domain/mail/verdict/gateway.ts'
import { hasPlace } from '../../domain/visits/frame/online-place.ts'
import { readHours } from '../../domain/visits/strategy/opening-hours.ts'

const FILE = '../shared/references/cases/cases.json'

type Case = { id: string; area: string; call?: string; input: never; expected: unknown }
type Automatic = { subject: string; text?: string; sender?: string; headers?: Record<string, string> }

/** What PostgreSQL calls similarity (pg_trgm). */
function likeness(one: string, other: string): number {
  const trigrams = (text: string): Set<string> =>
    new Set(text.split(' ').flatMap((word) => Array.from({ length: word.length + 1 }, (_, i) => `  ${word} `.slice(i, i + 3))))
  const [a, b] = [trigrams(one), trigrams(other)]
  const common = [...a].filter((each) => b.has(each)).length
  return common / (a.size + b.size - common)
}

const verdictOf = ({ subject, text = 'x', sender = 'anna@kunde.de', headers = {} }: Automatic): string => {
  const mail = {
    subject,
    text,
    sender,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    receivedAt: '2026-11-01T08:00:00Z',
  }
  return isAbsenceNotice(mail) ? 'not_logged:absence_notice' : isAutomatic(mail) ? 'not_logged:automatic' : 'logged:address'
}

/** By the name with which a case's `call` begins. */
const rules: Record<string, (input: never, expected: unknown) => unknown> = {
  newMailText: (text: string) => newMailText({ uniqueText: null, text }),
  toE164: (text: string) => toE164(text),
  'readHours domain': (text: string) => readHours(text),
  companyDomain: (given: string | string[]) => (Array.isArray(given) ? given.map((each) => companyDomain(each)) : companyDomain(given)),
  numbersIn: (mail: { subject: string; text: string }) => numbersIn(mail),
  addressesIn: (text: string) => addressesIn(text),
  hasPlace: (places: string[]) => places.filter((placeText) => hasPlace({ isOnline: false, placeText })),
  'foldCompanyName of both': ([one, other]: [string, string]) => likeness(foldCompanyName(one), foldCompanyName(other)) > 0.6,
  'foldCompanyName equal': ([one, other]: [string, string]) => foldCompanyName(one) === foldCompanyName(other),
  judgeMail: verdictOf,
  contactInSignature: ({ text, name, address }: { text: string; name: string; address: string }, expected) => {
    const { company, phones } = contactInSignature(text, { name, address })
    if (typeof expected === 'string') return phones[0]?.number
    const numbers = phones.map(({ kind, number }) => `${kind} ${number}`)
    return Array.isArray(expected) && typeof expected[1] === 'number' ? [company, phones.length] : numbers
  },
}

const cases = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Case[]) : []
const ours = cases.flatMap((each) => {
  const name = Object.keys(rules).find((rule) => each.call?.startsWith(rule))
  return name ? [{ ...each, rule: rules[name]! }] : []
})
if (cases.length === 0) console.log(`skipped, no ${FILE}: inputs from public reports`)

describe.skipIf(cases.length === 0)('an input from a public report', () => {
  it('is there for each of these rules', () => expect(ours.length).toBeGreaterThan(50))

  it.each(ours)('$id comes out right', ({ rule, input, expected }) => expect(rule(input, expected)).toEqual(expected))
})
