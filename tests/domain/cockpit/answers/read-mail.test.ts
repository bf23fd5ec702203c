import { describe, expect, it } from 'vitest'
import { readMail } from '../../../../domain/cockpit/answers/read-mail.ts'
import { answeredMail } from '../../../../domain/mail/text/answered-mail.ts'
import { authorAmong } from '../../../../domain/mail/text/author-among.ts'

const read = (subject: string, text: string) => readMail(subject, text, '2026-11-27')
const quoted =
  '\n\nVon: Petersen\nGesendet: Montag, 23. November 2026 10:12\nAn: Weber, Anna\nBetreff: Auftragsbestätigung AU-2639999\n\nanbei AU-2639999.'

describe('the numbers of a mail that asks', () => {
  it.each([
    ['', 'Wo bleibt Auftrag AU-2631401?', ['AU-2631401']],
    ['Auftrag 2631401', `Wann kommt die Ware?${quoted}`, ['2631401']],
    // It names none itself.
    ['AW: Bestätigung', `Wann kommt die Ware?${quoted}`, ['AU-2639999']],
    ['', 'Was kostet Artikel 10234, und was TS-125?', ['10234', 'TS-125']],
    // Who asks nothing names nothing.
    ['', 'Anbei die Rechnung RE-2612345.', []],
  ])('%j %j', (subject, text, numbers) => expect(read(subject, text).numbers).toEqual(numbers))
})

describe('the mail that a draft answers', () => {
  const people = [
    { name: 'Ole Jansen', address: 'ole@mueller.example' },
    { name: 'Anna Weber', address: 'Anna@mueller.example' },
  ]
  const mail = 'Guten Tag Herr Petersen,\n\nwo bleibt Auftrag AU-2631401?\n\nViele Grüße\nAnna Weber'
  it.each([
    [
      'as Outlook quotes',
      `\n\nGruß\nJonas\n\nVon: Weber, Anna <anna@mueller.example>\nGesendet: Freitag, 27. November 2026 09:00\nAn: Petersen, Jonas\nBetreff: Auftrag\n\n${mail}`,
    ],
    [
      'in English',
      `\n________________________________\nFrom: Anna Weber <anna@mueller.example>\nSent: Friday, November 27, 2026 9:00 AM\nTo: Jonas\nSubject: Order\n\n${mail}`,
    ],
    ['with marks', `\nAm 27.11.2026 um 09:00 schrieb Anna Weber <anna@mueller.example>:\n${mail.replaceAll(/^/gm, '> ')}`],
  ])('is found %s, with whoever wrote it', (_, draft) => {
    const answered = answeredMail(draft)!
    expect(answered.text).toBe(mail)
    expect(authorAmong(answered.author, people)?.name).toBe('Anna Weber')
  })

  it.each(['', 'Gruß\nJonas', 'Guten Tag,\n\nhier das Angebot: 20 Stück.'])('is none in %j', (draft) => expect(answeredMail(draft)).toBeNull())
})

describe('the author of a quoted mail', () => {
  const people = [{ name: 'Anna Weber', address: 'anna@mueller.example' }]
  it.each([
    ['Anna Weber <anna@mueller.example>', true],
    ['Anna Weber', true],
    // Somebody of the same name.
    ['Anna Weber <anna@andere.example>', false],
    ['Jonas Petersen', false],
    ['', false],
  ])('%j is on the mail: %s', (author, isThere) => expect(authorAmong(author, people) !== null).toBe(isThere))
})
