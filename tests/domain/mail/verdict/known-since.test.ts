import { describe, expect, it } from 'vitest'
import { judgeByTime, type KnownSince, type PlacedMail } from '../../../../domain/mail/verdict/known-since.ts'
import type { JudgingRules, KnownPeople } from '../../../../domain/mail/verdict/verdict-types.ts'

const mail: PlacedMail = {
  ...{ sender: 'anna@kunde.de', recipients: ['jonas@firma.de'], replyTo: [], subject: 'Anfrage', text: '', receivedAt: '2026-11-20T08:00:00Z' },
  ...{ sensitivity: 'normal', categories: ['Messe'], isFolderExcluded: false, folderPurpose: null, folderNames: ['Unten', 'Betriebsrat'] },
  ...{ headers: [], isDraft: false, isSkippedByAuthor: false },
}
const judging = (given: Partial<JudgingRules> = {}): JudgingRules => ({
  ...{ isLoggingOn: true, depthStart: '2025-11-24T00:00:00Z', ownDomains: ['firma.de'], rules: [], gateways: [], markCategory: null },
  ...given,
})
const known = (given: Partial<KnownPeople> = {}): KnownPeople => ({
  byAddress: new Map([['anna@kunde.de', [{ customerId: 'K1', contactId: 'C1', via: 'address' as const }]]]),
  ...{
    byDomain: new Map<string, string[]>(),
    byPhone: new Map<string, string[]>(),
    thread: [],
    suppliers: new Set<string>(),
    ignored: new Set<string>(),
  },
  ...{ isWithdrawn: false, isSecretElsewhere: false, isLogged: false, byHand: null },
  ...given,
})
const since = (given: Partial<KnownSince> = {}): KnownSince => ({
  ...{ cause: 'person', kind: 'address', value: 'anna@kunde.de', customerId: 'K1', since: '2026-11-23T09:00:00Z' },
  ...given,
})
const letIn = (given: Partial<KnownSince>) => since({ cause: 'let_in', customerId: null, ...given })

describe('of what became known later', () => {
  it.each<[string, Partial<KnownPeople>, KnownSince, string]>([
    ['a mail from before does not count', {}, since(), 'known_later'],
    ['one from then on does', {}, since({ since: '2026-11-20T08:00:00Z' }), 'address'],
    ['as somebody else’s contact it counts as it did', {}, since({ customerId: 'K2' }), 'address'],
    ['it counts where his company was known', { byDomain: new Map([['kunde.de', ['K1']]]) }, since(), 'domain'],
    ['nor does it by the thread of a later one', { thread: ['K1'] }, since(), 'known_later'],
    ['what stands in the history already is not asked about', { isLogged: true }, since(), 'address'],
    ['whoever is ignored no more counts from then on', {}, letIn({}), 'known_later'],
    ['so does his domain', {}, letIn({ value: 'kunde.de' }), 'known_later'],
    ['a folder that is let in', {}, letIn({ kind: 'folder', value: 'betriebsrat' }), 'known_later'],
    ['a category', {}, letIn({ kind: 'category', value: 'messe' }), 'known_later'],
    ['another folder changes nothing', {}, letIn({ kind: 'folder', value: 'messe' }), 'address'],
  ])('%s', (_, about, entry, reason) => expect(judgeByTime(mail, judging(), known(about), [entry]).reason).toBe(reason))

  it('an entry of the company’s lists counts from then on, and takes nothing away that counted before', () => {
    const newsletter = { ...mail, headers: [{ name: 'List-Id', value: 'x' }] }
    const always = judging({ rules: [{ id: 'A', effect: 'always', kind: 'address', value: 'anna@kunde.de' }] })
    const entry = since({ cause: 'always', customerId: null })
    expect([newsletter, mail].map((each) => judgeByTime(each, always, known(), [entry]).reason)).toEqual(['known_later', 'address'])
  })

  it('nor does a gateway read what came through it before', () => {
    const fax = { ...mail, sender: 'fax@dienst.de', replyTo: ['anna@kunde.de'] }
    const gateways = judging({ gateways: [{ id: 'G', sender: 'fax@dienst.de', channel: 'fax', customerFrom: 'reply_to' }] })
    expect(judgeByTime(fax, gateways, known(), []).reason).toBe('gateway')
    expect(judgeByTime(fax, gateways, known(), [since({ cause: 'gateway', value: 'fax@dienst.de', customerId: null })]).reason).toBe('known_later')
  })

  it('nor does the number of somebody who becomes known read older faxes', () => {
    const fax = { ...mail, sender: 'fax@dienst.de', subject: 'Fax von 0451 123456' }
    const gateways = judging({ gateways: [{ id: 'G', sender: 'fax@dienst.de', channel: 'fax', customerFrom: 'number' }] })
    const of = known({ byPhone: new Map([['+49451123456', ['K1']]]) })
    const entry = since({ value: '+49451123456' })
    expect([[], [entry]].map((entries) => judgeByTime(fax, gateways, of, entries).reason)).toEqual(['gateway', 'known_later'])
  })

  it('a number in a signature is nobody’s: the mail counts by what was known before', () => {
    const signed = { ...mail, sender: 'bob@privat.example', text: 'Danke, Bob\nTel. 0451 123456' }
    const entry = since({ value: '+49451123456' })
    expect(judgeByTime(signed, judging(), known({ thread: ['K1'] }), [entry]).reason).toBe('thread')
  })

  it('an absence notice from before tells nothing', () => {
    const notice = { ...mail, subject: 'Abwesenheitsnotiz: Anfrage', headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }] }
    expect(judgeByTime(notice, judging(), known(), []).reason).toBe('absence_notice')
    expect(judgeByTime(notice, judging(), known(), [since()]).reason).toBe('known_later')
  })
})
