/** Newsletters and notices of machines, which are no contact with a customer. */
import { addressOf } from './correspondent.ts'
import type { Office } from './office.ts'
import { send } from './simple-mail.ts'

const newsletters = [
  {
    name: 'Handwerk heute',
    address: 'newsletter@handwerk-heute.example',
    subject: 'Ihr Wochenüberblick: Baukonjunktur zieht wieder an',
    text: 'Auftragseingänge im Bauhauptgewerbe steigen im dritten Monat in Folge. Außerdem: neue Regeln für Leitern und Tritte, und was die E-Rechnung für kleine Betriebe bedeutet.',
  },
  {
    name: 'Fachmesse Nordbau',
    address: 'info@nordbau-messe.example',
    subject: 'Jetzt Ticket sichern: Fachmesse mit 600 Ausstellern',
    text: 'Vom Fundament bis zum Dach: Erleben Sie Neuheiten zum Anfassen. Mit dem Code NORD20 sparen Sie 20 % auf die Tageskarte.',
  },
  {
    name: 'Werkzeugwelt',
    address: 'aktion@werkzeugwelt.example',
    subject: '⚡ Nur bis Sonntag: Akku-Wochen mit bis zu 30 % Rabatt',
    text: 'Alle 18-Volt-Geräte zum Aktionspreis. Solange der Vorrat reicht. Jetzt im Shop stöbern!',
  },
  {
    name: 'Logistik-Brief',
    address: 'redaktion@logistik-brief.example',
    subject: 'Maut, Diesel, Fahrermangel: die Zahlen des Monats',
    text: 'Der Dieselpreis gibt leicht nach, die Transportpreise steigen trotzdem. Unsere Redaktion hat die Gründe zusammengestellt.',
  },
  {
    name: 'Schweißtechnik aktuell',
    address: 'news@schweisstechnik-aktuell.example',
    subject: 'Neue Norm für Schweißaufsicht - das ändert sich',
    text: 'Ab dem nächsten Jahr gelten neue Nachweise. Lesen Sie, welche Betriebe betroffen sind und welche Fristen gelten.',
  },
] as const

/** One newsletter or another for every person, the same issue to all who get it. */
export function writeBulkMails(office: Office): void {
  const people = office.organisation.users
  const weeks = people.length > 1 ? 9 : 2
  for (let week = 0; week < weeks; week++) {
    for (const newsletter of newsletters) {
      if (!office.random.chance(0.45)) continue
      const readers = people.filter(() => office.random.chance(0.35))
      for (const reader of readers) sendNewsletter(office, newsletter, week, addressOf(reader))
    }
  }
}

function sendNewsletter(office: Office, newsletter: (typeof newsletters)[number], week: number, to: { name: string; address: string }): void {
  const { name, address, subject, text } = newsletter
  const site = address.slice(address.indexOf('@') + 1)
  send(office, {
    from: { name, address },
    to: [to],
    subject,
    blocks: [
      subject,
      text,
      'Weiterlesen auf unserer Seite',
      `Sie erhalten diesen Newsletter, weil Sie sich mit ${to.address} angemeldet haben. Abmelden: https://${site}/abmelden`,
    ],
    sent: week * 3000 + office.random.int(0, 2900),
    html: true,
    headers: [
      { name: 'List-Unsubscribe', value: `<https://${site}/abmelden>, <mailto:abmelden@${site}>` },
      { name: 'List-Id', value: `${name} <liste.${site}>` },
      { name: 'Precedence', value: 'bulk' },
    ],
  })
}
