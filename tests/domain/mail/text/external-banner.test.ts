import { expect, it } from 'vitest'
import { newMailText } from '../../../../domain/mail/text/trim-mail-text.ts'

const own = 'Hallo Herr Klein,\n\nbitte 20 Stück Ventil DN 50 liefern.\n\nDanke\nPeter Brandt'
const read = (text: string): string => newMailText({ uniqueText: null, text })

it.each([
  'ACHTUNG: Diese E-Mail kommt von einem externen Absender. Klicken Sie auf keine Links und öffnen Sie keine Anhänge, wenn Sie den Absender nicht kennen.',
  '[EXTERN] Diese Nachricht stammt von außerhalb des Unternehmens.',
  'CAUTION: This email originated from outside of the organization.\nDo not click links or open attachments unless you recognize the sender.',
  '⚠️ Externe E-Mail: Der Absender ist Ihnen vielleicht nicht bekannt.',
  "You don't often get email from p.brandt@kunde.de. Learn why this is important<https://aka.ms/LearnAboutSenderIdentification>",
  'Sie erhalten nicht oft eine E-Mail von p.brandt@kunde.de. Erfahren Sie, warum dies wichtig ist',
  'EXTERNAL EMAIL',
  '[EXTERN]\n\nVorsicht: externer Absender!',
])('a warning above a mail is not its text: %s', (banner) => {
  expect(read(`${banner}\n\n${own}\n`)).toBe(own)
})

it('a warning close above words without a greeting takes nothing of them with it', () => {
  expect(read('ACHTUNG: externer Absender, keine Links öffnen.\nBitte 20 Stück liefern.\n\nDanke\nPeter Brandt')).toMatch(/^Bitte 20 Stück liefern\./)
})

it('a warning close above the greeting takes nothing of the mail with it', () => {
  expect(read(`ACHTUNG: externer Absender, keine Links öffnen.\n${own}`)).toBe(own)
})

it.each([
  'Achtung: Die Lieferung muss bis Freitag beim externen Lager sein.',
  'Hinweis: Unser Unternehmen hat ab Montag externe Wachleute, bitte melden Sie sich an.',
  'Achtung: Lieferung nur noch an das externe Lager, die Anhänge beachten.\nDie Bestellung über 20 Stück bitte stornieren.',
  'Wichtig: Der externe Monteur kommt morgen.',
  'Hinweis: Wir haben ab Montag Betriebsferien.',
])('what an author warns of stays: %s', (text) => expect(read(`${text}\n\n${own}`)).toBe(`${text}\n\n${own}`))
