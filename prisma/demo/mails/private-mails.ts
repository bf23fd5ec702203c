/** Private mail in a business mailbox; the product must show and keep nothing of it. */
import { addDays } from '../day.ts'
import type { DemoUser } from '../organisations.ts'
import { berlinInstant } from './berlin-time.ts'
import { addressOf } from './correspondent.ts'
import type { Office } from './office.ts'
import { type SimpleMail, send, simpleMessage } from './simple-mail.ts'

const family = { name: 'Wiebke Petersen', address: 'wiebke.petersen@freemail.example' }
const football = { name: 'Kai Thomsen', address: 'kai.thomsen@freemail.example' }
const school = { name: 'Grundschule am Stadtpark', address: 'sekretariat@grundschule-stadtpark.example' }

/** Mails of family, school and sports club, in the folder Privat and in the inbox. */
export function writePrivateMails(office: Office, user: DemoUser): void {
  const me = addressOf(user)
  const at = (daysBack: number, time: string): string => berlinInstant(addDays(office.day, -daysBack), time)
  for (const mail of filed(me, at)) office.post.deliver(simpleMessage(office, mail), { folder: 'Privat' })
  const question = send(office, {
    from: family,
    to: [me],
    subject: 'Einkaufen und Samstag',
    blocks: [
      'Hi Schatz,',
      'kannst du auf dem Rückweg Milch und Brot mitbringen? Und denk an den Geburtstag von Papa am Samstag, wir sollen einen Kuchen mitbringen. 🎂',
      'Kuss\nWiebke',
    ],
    sent: at(3, '12:41'),
    sensitivity: 'private',
  })
  send(office, {
    from: me,
    to: [family],
    subject: 'AW: Einkaufen und Samstag',
    blocks: ['Mach ich. Kuchen hole ich Samstag früh beim Bäcker.', 'J.'],
    sent: at(3, '13:05'),
    sensitivity: 'private',
    quotes: { style: 'outlook', letter: question },
  })
}

const filed = (me: SimpleMail['from'], at: (daysBack: number, time: string) => string): SimpleMail[] => [
  {
    from: school,
    to: [me],
    subject: 'Elternsprechtag Klasse 3b',
    blocks: [
      'Liebe Eltern,',
      'für den Elternsprechtag haben wir Ihnen 17:20 Uhr in Raum 12 reserviert. Bitte geben Sie uns kurz Bescheid, falls Sie nicht kommen können.',
      'Freundliche Grüße\nDas Sekretariat',
    ],
    sent: at(9, '10:12'),
    sensitivity: 'private',
  },
  {
    from: football,
    to: [me],
    cc: [family],
    subject: 'Alte Herren am Freitag',
    blocks: ['Moin Jonas,', 'wir sind Freitag nur zu neunt. Bist du dabei? Danach Grillen bei mir, bring Hunger mit.', 'Kai'],
    sent: at(6, '21:17'),
    sensitivity: 'personal',
  },
  {
    from: { name: 'Praxis Dr. Lindner', address: 'termine@praxis-lindner.example' },
    to: [me],
    subject: 'Ihr Termin zur Vorsorge',
    blocks: ['Sehr geehrter Herr Petersen,', 'wir erinnern Sie an Ihren Termin. Bitte bringen Sie Ihre Versichertenkarte mit.', 'Ihr Praxisteam'],
    sent: at(13, '08:30'),
    sensitivity: 'private',
  },
]
