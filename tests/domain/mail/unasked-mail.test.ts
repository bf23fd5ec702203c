import { describe, expect, it } from 'vitest'
import { isUnasked } from '../../../domain/mail/unasked-mail.ts'
import { strangeColleagues, unknownCompanies } from '../../../prisma/demo/mails/stranger-texts.ts'

const of = (text: string, { address = 'ole@nordbau.example', reason = null as string | null } = {}) => isUnasked({ text, address, reason })

describe('unasked is', () => {
  it.each<[string, string, object?]>([
    ['what a list sends, by its headers', 'Guten Tag', { reason: 'newsletter' }],
    ['what a machine sends, by its headers', 'Guten Tag', { reason: 'automatic' }],
    ['an address that nobody reads', 'Ihr Beleg liegt bei.', { address: 'No-Reply@shop.example' }],
    ['a newsletter', 'Neu im Herbst: unsere Jacken.\nNewsletter abbestellen: https://shop.example/x'],
    ['a newsletter to be seen elsewhere', 'Im Browser ansehen\nDie besten Angebote der Woche, Mit freundlichen Grüßen, Ihr Team'],
    ['a newsletter in English', 'Our autumn sale is on.\nUnsubscribe'],
    [
      'a parcel that waits',
      'Guten Tag Herr Petersen,\nIhre Sendung 00340434 liegt zur Abholung bereit. Neuen Termin wählen oder https://www.paketdienst.example/sendung\nIhr Paketdienst',
    ],
    ['an account that ends', 'Dear customer,\nyour mailbox is almost full. Confirm your account now: https://mail.example/login\nIT Support'],
    ['a bare link', 'https://drive.example/abc'],
  ])('%s', (_, text, more) => expect(of(text, more)).toBe(true))
})

describe('a person’s mail is', () => {
  it.each<[string, string, object?]>([
    ['a link to a machine, with a name', 'Moin, um diese Pumpe geht es: https://pumpen.example/p8\nGruß Ole'],
    ['a question with a link', 'Liefern Sie auch das hier? https://pumpen.example/p8'],
    ['a link with a number to call', 'Zeichnung: https://cad.example/7\nRückruf unter 04642 921870'],
    ['an inquiry in English', 'Please quote for this part: https://parts.example/1\nKind regards,\nFiona Hartley'],
    ['one without any link', 'Ihre Sendung kam beschädigt an.'],
    ['one whose verdict says only that nobody knows him', 'Bitte um ein Angebot.', { reason: 'unknown_correspondent' }],
    ['one who wants to be taken off a delivery', 'Bitte liefern Sie nicht mehr an die alte Adresse, wir sind umgezogen.'],
    ['nothing at all', ''],
  ])('%s', (_, text, more) => expect(of(text, more)).toBe(false))

  it.each([...strangeColleagues, ...unknownCompanies].map((each) => [each.text]))('an inquiry of the demonstration: %s', (text) => {
    expect(of(`Guten Tag,\n\n${text}`)).toBe(false)
    expect(of(`Guten Tag,\n\n${text} Mehr: https://firma.example\n\nMit freundlichen Grüßen\nOle Brandt`)).toBe(false)
  })
})
