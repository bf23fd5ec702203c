import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeMail } from '../../../../domain/mail/verdict/judge-mail.ts'
import { isFolderExcluded } from '../../../../domain/mail/verdict/lists.ts'
import type { JudgingRules, KnownPeople, MailToJudge } from '../../../../domain/mail/verdict/verdict-types.ts'

const mailOf = (given: Partial<MailToJudge> = {}): MailToJudge => ({
  sender: 'anna@kunde.de',
  recipients: ['jonas@firma.de'],
  replyTo: [],
  subject: 'Anfrage',
  text: 'Bitte um Angebot.',
  receivedAt: '2026-11-20T08:00:00Z',
  sensitivity: 'normal',
  categories: [],
  isFolderExcluded: false,
  folderPurpose: null,
  headers: [],
  isDraft: false,
  isSkippedByAuthor: false,
  ...given,
})

const rulesOf = (given: Partial<JudgingRules> = {}): JudgingRules => ({
  isLoggingOn: true,
  depthStart: '2025-11-24T00:00:00Z',
  ownDomains: ['firma.de'],
  rules: [],
  gateways: [],
  markCategory: null,
  ...given,
})

const knownOf = (given: Partial<KnownPeople> = {}): KnownPeople => ({
  byAddress: new Map([
    ['anna@kunde.de', [{ customerId: 'K1', contactId: 'C1', via: 'address' as const }]],
    ['info@kunde.de', [{ customerId: 'K1', contactId: null, via: 'alias' as const }]],
    ['carl@gmx.de', [{ customerId: 'K2', contactId: 'C2', via: 'address' as const }]],
  ]),
  byDomain: new Map([['kunde.de', ['K1']]]),
  byPhone: new Map([['+49451123456', ['K2']]]),
  thread: [],
  suppliers: new Set(['stahl.de']),
  ignored: new Set(['werbung@egal.de']),
  isWithdrawn: false,
  isSecretElsewhere: false,
  isLogged: false,
  byHand: null,
  ...given,
})

const verdict = (mail: Partial<MailToJudge>, rules: Partial<JudgingRules> = {}, known: Partial<KnownPeople> = {}): string => {
  const said = judgeMail(mailOf(mail), rulesOf(rules), knownOf(known))
  return said.kind === 'logged' ? `${said.reason} ${said.customerIds.join('+')}${said.channel === 'email' ? '' : ` ${said.channel}`}` : said.reason
}

const marked = { categories: ['Kunde'] }

const exclude = (kind: 'address' | 'domain' | 'folder' | 'category', value: string) => ({
  rules: [{ id: 'R', effect: 'exclude' as const, kind, value }],
})

describe('logged', () => {
  it.each<[string, string, Partial<MailToJudge>, Partial<JudgingRules>?, Partial<KnownPeople>?]>([
    ['a contact', 'address K1', {}],
    ['an address of the company', 'alias K1', { sender: 'info@kunde.de' }],
    ['somebody of the company', 'domain K1', { sender: 'neu@kunde.de' }],
    ['a part of the company', 'domain K1', { sender: 'neu@einkauf.kunde.de' }],
    ['a customer with a free mailbox', 'address K2', { sender: 'carl@gmx.de' }],
    ['two customers in one mail', 'address K1+K2', { recipients: ['jonas@firma.de', 'carl@gmx.de'] }],
    ['a mail of ours', 'address K1', { sender: 'jonas@firma.de', recipients: ['anna@kunde.de'] }],
    ['a stranger in a known thread', 'thread K9', { sender: 'x@fremd.de' }, {}, { thread: ['K9'] }],
    ['a fax', 'gateway K2 fax', { sender: 'fax@dienst.de', subject: 'Fax von 0451 123456' }, gateway('fax', 'number')],
    ['a web form', 'gateway K1', { sender: 'fax@dienst.de', text: 'Name: Anna\nE-Mail: anna@kunde.de' }, gateway('email', 'body')],
    ['an answer address behind a shop', 'gateway K1', { sender: 'fax@dienst.de', replyTo: ['anna@kunde.de'] }, gateway('email', 'reply_to')],
    ['what stood in the history before it was deleted', 'address K1', { folderPurpose: 'deleted' }, {}, { isLogged: true }],
    ['a mail that somebody logged by hand out of Junk', 'by_hand K7', { folderPurpose: 'junk' }, {}, { byHand: ['K7'] }],
    ['a mail logged by hand', 'by_hand K7', { sender: 'x@fremd.de' }, {}, { byHand: ['K7'] }],
    [
      'the category of the company',
      'marked K1',
      { categories: ['Kunde'], headers: [{ name: 'Precedence', value: 'bulk' }] },
      { markCategory: 'Kunde' },
    ],
    ['a contact who gives his address a tag', 'address K2', { sender: 'carl+bau@gmx.de' }],
    ['a fax by a server of our own', 'gateway K2 fax', { sender: 'fax@firma.de', text: 'Absender: 0451 123456' }, ownFax()],
    ['a fax server that a customer got, too', 'address K1', { sender: 'fax@firma.de', recipients: ['anna@kunde.de'] }, ownFax()],
    ['the category on what is too old', 'marked K1', { categories: ['kunde'], receivedAt: '2020-01-01T00:00:00Z' }, { markCategory: 'Kunde' }],
    [
      'the category of a stranger in a thread',
      'marked K9',
      { ...marked, sender: 'x@web.de', subject: 'WG: Anfrage' },
      { markCategory: 'Kunde' },
      { thread: ['K9'] },
    ],
    ['our own mark, which says nothing new', 'address K1', marked, { markCategory: 'Kunde' }],
    ['a sender that is always logged', 'always K1', { headers: [{ name: 'List-Unsubscribe', value: '<x>' }] }, always('anna@kunde.de')],
  ])('%s', (_, expected, mail, rules, known) => expect(verdict(mail, rules, known)).toBe(expected))
})

describe('not logged', () => {
  it.each<[string, string, Partial<MailToJudge>, Partial<JudgingRules>?, Partial<KnownPeople>?]>([
    ['withdrawn', 'withdrawn', {}, {}, { isWithdrawn: true, byHand: ['K1'] }],
    ['a draft', 'draft', { isDraft: true }],
    ['marked private in Outlook', 'private', { sensitivity: 'private' }, {}, { byHand: ['K1'] }],
    ['marked private by a header', 'private', { headers: [{ name: 'Sensitivity', value: 'Private' }] }],
    ['confidential', 'confidential', { headers: [{ name: 'sensitivity', value: 'Company-Confidential' }] }],
    ['in an excluded folder', 'excluded_folder', { isFolderExcluded: true }],
    ['with the private category', 'excluded_category', { categories: ['PRIVAT'] }],
    ['in Junk, whoever is said to have sent it', 'junk', { ...marked, folderPurpose: 'junk' }, { markCategory: 'Kunde' }, { isLogged: true }],
    ['thrown away before it was read', 'deleted', { folderPurpose: 'deleted' }],
    ['switched off', 'logging_off', {}, { isLoggingOn: false }],
    [
      'with an excluded address, whoever else takes part',
      'excluded_address',
      { recipients: ['jonas@firma.de', 'rat@firma.de'] },
      exclude('address', 'Rat@firma.de'),
    ],
    ['with an excluded domain', 'excluded_domain', { recipients: ['x@mail.kanzlei.de'] }, exclude('domain', '@kanzlei.de')],
    [
      'from a web form that an excluded address has filled in',
      'excluded_address',
      { sender: 'web@dienst.de', text: 'Name: Anna\nE-Mail: anna@kunde.de' },
      { ...gateway('email', 'body'), ...exclude('address', 'anna@kunde.de') },
    ],
    ['with answers to an excluded address', 'excluded_address', { replyTo: ['x@y.de'] }, exclude('address', 'x@y.de')],
    ['with an excluded address in disguise', 'excluded_address', { recipients: ['rat+x@firma.de'] }, exclude('address', 'rat@firma.de')],
    ['with an excluded domain below it', 'excluded_domain', { recipients: ['x@a.b.kanzlei.de'] }, exclude('domain', 'kanzlei.de')],
    ['with an excluded domain in umlauts', 'excluded_domain', { recipients: ['x@xn--mller-kva.de'] }, exclude('domain', 'Müller.de')],
    ['with an excluded address in umlauts', 'excluded_address', { recipients: ['x@xn--mller-kva.de'] }, exclude('address', 'X@müller.de')],
    ['excluded, although marked', 'excluded_address', { ...marked, replyTo: ['x@y.de'] }, { ...exclude('address', 'x@y.de'), markCategory: 'Kunde' }],
    ['marked among colleagues', 'internal_only', { ...marked, sender: 'k@firma.de' }, { markCategory: 'Kunde' }],
    ['marked, but of nobody known', 'marked_unknown', { ...marked, sender: 'x@fremd.de' }, { markCategory: 'Kunde' }],
    ['a fax of nobody known', 'unknown_correspondent', { sender: 'fax@firma.de', text: 'Absender: 0451 999999' }, ownFax()],
    [
      'passed on to a stranger',
      'unknown_correspondent',
      { sender: 'jonas@firma.de', recipients: ['x@fremd.de'], subject: 'WG: Anfrage' },
      {},
      { thread: ['K9'] },
    ],
    ['taken out by its author', 'skipped_by_author', { isSkippedByAuthor: true }],
    ['among colleagues', 'internal_only', { sender: 'k@firma.de', recipients: ['jonas@sub.firma.de'] }],
    ['too old', 'older_than_depth', { receivedAt: '2025-11-23T23:59:59Z' }],
    ['a newsletter', 'newsletter', { headers: [{ name: 'list-unsubscribe', value: '<x>' }] }],
    ['a machine', 'automatic', { sender: 'no-reply@kunde.de' }],
    [
      'a notice of absence',
      'absence_notice',
      { subject: 'Automatische Antwort: Anfrage', headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }] },
    ],
    ['an ignored sender', 'ignored', { sender: 'werbung@egal.de' }],
    ['a supplier', 'supplier', { sender: 'v@stahl.de' }],
    ['a stranger', 'unknown_correspondent', { sender: 'x@fremd.de' }],
    ['a stranger with a free mailbox', 'free_mail', { sender: 'x@web.de' }],
    ['nobody at all', 'unknown_correspondent', { sender: null, recipients: [] }],
    ['a lookalike of our domain', 'unknown_correspondent', { sender: 'x@nichtfirma.de', recipients: [] }],
  ])('%s', (_, expected, mail, rules, known) => expect(verdict(mail, rules, known)).toBe(expected))
})

const people = fc.array(fc.constantFrom('anna@kunde.de', 'info@kunde.de', 'x@fremd.de', 'jonas@firma.de', 'carl@gmx.de', 'werbung@egal.de'), {
  maxLength: 6,
})

it('an excluded participant is never logged by itself, whoever else takes part and wherever he stands', () => {
  fc.assert(
    fc.property(people, fc.nat(6), (recipients, place) => {
      const all = [...recipients.slice(0, place), 'rat@firma.de', ...recipients.slice(place)]
      expect(verdict({ recipients: all }, exclude('address', 'rat@firma.de'))).toBe('excluded_address')
    }),
  )
})

it('the order of the recipients does not matter', () => {
  fc.assert(
    fc.property(people, (recipients) => {
      const [one, other] = [verdict({ recipients }), verdict({ recipients: recipients.toReversed() })]
      expect(other).toBe(one)
    }),
  )
})

function gateway(channel: 'fax' | 'email', customerFrom: 'number' | 'reply_to' | 'body'): Partial<JudgingRules> {
  return { gateways: [{ id: 'G', sender: '@dienst.de', channel, customerFrom }] }
}

function ownFax(): Partial<JudgingRules> {
  return { gateways: [{ id: 'G', sender: 'fax@firma.de', channel: 'fax', customerFrom: 'number' }] }
}

function always(value: string): Partial<JudgingRules> {
  return { rules: [{ id: 'A', effect: 'always', kind: 'address', value }] }
}

describe('a folder', () => {
  it.each([
    ['called private above it', ['Rechnungen', 'privat'], true],
    ['on a list', ['Betriebsrat'], true],
    ['whose name is written otherwise', ['perso\u0308nlich'], true],
    ['of no such name', ['Private Kunden', 'Posteingang'], false],
  ])('%s', (_, names, isExcluded) => expect(isFolderExcluded(names, exclude('folder', 'betriebsrat').rules)).toBe(isExcluded))
})
