/** Mails at the edge of what a mail may be: without sender or identity, with a used identity, endless subjects, very many recipients. */
import type { DemoAddress } from '../mailbox.ts'
import type { DemoUser } from '../organisations.ts'
import { addressOf } from './correspondent.ts'
import type { Office } from './office.ts'
import { send, simpleMessage } from './simple-mail.ts'

/** Delivers one of each kind to the inbox. */
export function writeOddMails(office: Office, user: DemoUser): void {
  const me = addressOf(user)
  writeWithoutSender(office, me)
  writeWithoutIdentity(office, me)
  writeSharedIdentity(office, me)
  writeLongSubject(office, me)
  writeManyRecipients(office, me)
}

function writeWithoutSender(office: Office, me: DemoAddress): void {
  const mail = {
    from: { name: 'Scanner', address: 'scanner@hanse-technik.example' },
    to: [me],
    subject: 'Scan vom Multifunktionsgerät Flur 2',
    blocks: ['Anhang: 3 Seiten, schwarzweiß, 300 dpi'],
    files: ['Scan_0042.pdf'],
    sent: 880,
  }
  office.post.deliver({ ...simpleMessage(office, mail), from: null })
}

function writeWithoutIdentity(office: Office, me: DemoAddress): void {
  const mail = {
    from: { name: 'Bestellsystem', address: 'edi@bestellportal-nord.example' },
    to: [me],
    subject: 'Neue Bestellung im Portal',
    blocks: ['Im Bestellportal liegt eine neue Bestellung für Sie bereit.', 'Bitte bestätigen Sie sie innerhalb von 24 Stunden.'],
    sent: 1510,
  }
  office.post.deliver({ ...simpleMessage(office, mail), internetMessageId: null })
}

/** Two different mails of a careless shop program that numbers its mails anew every day. */
function writeSharedIdentity(office: Office, me: DemoAddress): void {
  const from = { name: 'Webshop Seilerei Janssen', address: 'shop@seilerei-janssen.example' }
  const texts = [
    'Ihre Anfrage zu Polypropylenseil 12 mm haben wir erhalten.',
    'Ihre Anfrage zu Schäkeln 10 mm haben wir erhalten. Der Artikel ist am Lager.',
  ]
  texts.forEach((text, index) => {
    const mail = {
      from,
      to: [me],
      subject: `Eingangsbestätigung ${index + 1}`,
      blocks: ['Guten Tag,', text, 'Seilerei Janssen'],
      sent: 3300 - index * 1210,
    }
    office.post.deliver({ ...simpleMessage(office, mail), internetMessageId: '<1@seilerei-janssen.example>' })
  })
}

function writeLongSubject(office: Office, me: DemoAddress): void {
  const item = 'Pos. 4 Schwerlastanker M16x140 gegen Ausführung A4 tauschen und Pos. 7 um 250 Stück erhöhen, Liefertermin für beide prüfen; '
  send(office, {
    from: { name: 'Gisela Wrage', address: 'g.wrage@wrage-stahlbau.example' },
    to: [me],
    subject: `Nachtrag zur Baustelle Herrenbrücke ✅ bitte beachten: ${item.repeat(7)}Danke`,
    blocks: ['Guten Tag Herr Petersen,', 'wie immer steht alles im Betreff. 😀', 'Gisela Wrage\nWrage Stahlbau GmbH\nTelefon +49 4502 55501-0'],
    sent: 2750,
  })
}

function writeManyRecipients(office: Office, me: DemoAddress): void {
  const others = Array.from({ length: 119 }, (_, index) => ({
    name: `Mitglied ${index + 1}`,
    address: `mitglied${index + 1}@verband-mitglieder.example`,
  }))
  send(office, {
    from: { name: 'Geschäftsstelle Fachverband Nord', address: 'geschaeftsstelle@fachverband-nord.example' },
    to: [me, ...others],
    subject: 'Einladung zur Mitgliederversammlung',
    blocks: [
      'Liebe Mitglieder,',
      'die Mitgliederversammlung findet am zweiten Mittwoch im Januar um 17 Uhr im Hotel am Stadtgraben statt. Die Tagesordnung hängt an.',
      'Mit freundlichen Grüßen\nDie Geschäftsstelle',
    ],
    files: ['Tagesordnung.pdf'],
    sent: 4100,
  })
}
