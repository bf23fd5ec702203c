/** Mails of people who are not among the contacts: from known companies, unknown companies, free mail services and suppliers. */
import type { DemoCustomer } from '../customer.ts'
import type { DemoUser } from '../organisations.ts'
import { addressOf, contactWriter } from './correspondent.ts'
import type { Office } from './office.ts'
import { send } from './simple-mail.ts'

/** People we do not know yet, in companies we know. */
const colleagues = [
  {
    givenName: 'Meike',
    surname: 'Sörensen',
    job: 'Arbeitsvorbereitung',
    text: 'Ihre Nummer habe ich aus unserem Einkauf. Wir suchen für die Montage kurzfristig 12 Akku-Bohrschrauber, können Sie mir dazu etwas schicken?',
  },
  {
    givenName: 'Ole',
    surname: 'Brüggemann',
    job: 'Bauleiter',
    text: 'ich betreue seit Oktober die Baustelle am Hafen und brauche jede Woche Befestigungsmaterial. Wie läuft das mit der Belieferung bei Ihnen?',
  },
  {
    givenName: 'Ayşe',
    surname: 'Demirtaş',
    job: 'Qualitätssicherung',
    text: 'für die Lieferantenbewertung benötige ich Ihr aktuelles ISO-9001-Zertifikat. Bitte bis Ende der Woche.',
  },
  {
    givenName: 'Łukasz',
    surname: 'Wójcik',
    job: 'Werkstattleiter',
    text: 'unser Kompressor verliert Luft am Abscheider. Haben Sie den Dichtsatz am Lager?',
  },
] as const

const unknownCompanies = [
  {
    name: 'Finn Asmussen',
    address: 'f.asmussen@asmussen-bootsbau.example',
    company: 'Asmussen Bootsbau GmbH',
    place: 'Hafenstraße 21\n24376 Kappeln',
    phone: '+49 4642 921870',
    hrb: 'Amtsgericht Flensburg, HRB 9132 FL',
    subject: 'Anfrage Edelstahlbeschläge',
    text: 'ein Kollege hat Sie empfohlen. Wir bauen Motorboote und suchen einen Lieferanten für Beschläge und Schrauben aus A4. Haben Sie einen Katalog und könnten Sie uns besuchen?',
  },
  {
    name: 'Dr. Carola Vietmeyer',
    address: 'vietmeyer@labor-nordmark.example',
    company: 'Labor Nordmark AG',
    place: 'Wissenschaftspark 3\n24118 Kiel',
    phone: '+49 431 7780240',
    hrb: 'Amtsgericht Kiel, HRB 22417 KI',
    subject: 'Erstbestellung Arbeitsschutz',
    text: 'wir möchten unsere 60 Mitarbeitenden neu mit Schutzbrillen und Handschuhen ausstatten. Können wir bei Ihnen auf Rechnung bestellen? Was brauchen Sie dafür von uns?',
  },
  {
    name: 'Heino Jessen',
    address: 'jessen@jessen-hallenbau.example',
    company: 'Jessen Hallenbau GmbH & Co. KG',
    place: 'Gewerbering 9\n23843 Bad Oldesloe',
    phone: '+49 4531 660711',
    hrb: 'Amtsgericht Lübeck, HRA 3390 HL',
    subject: 'Angebot Schwerlastanker, 4 Hallen',
    text: 'für vier Hallen brauchen wir ab Januar insgesamt rund 6.000 Schwerlastanker M16. Bitte ein Angebot mit Staffel und Liefertermin.',
  },
  {
    name: 'Ελένη Παπαδοπούλου',
    address: 'eleni@aegean-shipservice.example',
    company: 'Aegean Ship Service',
    place: 'Akti Miaouli 45\n18536 Piraeus',
    phone: '+30 210 4290000',
    hrb: 'GEMI 1249',
    subject: 'Spare parts for vessel in Lübeck',
    text: 'our vessel calls at Lübeck next week and needs hydraulic hoses and pipe clamps. Can you deliver to the quay?',
  },
  {
    name: '李伟 (Li Wei)',
    address: 'li.wei@sinotool-export.example',
    company: 'SinoTool Export Ltd. 中工出口',
    place: 'Ningbo 315000',
    phone: '+86 574 5550 1200',
    hrb: '',
    subject: 'OEM cutting discs 切割片 - best price',
    text: 'we are manufacturer of cutting discs since 1998 and look for a partner in northern Germany. Please see our list attached.',
  },
] as const

/** Everything from people whom the cockpit cannot know. */
export function writeStrangers(office: Office, user: DemoUser): void {
  const customers = office.customers.filter(({ kind, careTeam }) => kind === 'customer' && careTeam.some(({ oid }) => oid === user.oid))
  colleagues.forEach((person, index) => {
    const customer = customers[(index * 7) % Math.max(1, customers.length)]
    if (customer !== undefined) writeFromKnownCompany(office, user, customer, person)
  })
  for (const [index, writer] of unknownCompanies.entries()) writeFromUnknownCompany(office, user, writer, 200 + index * 1350)
  writeFromFreeMail(office, user)
  writeFromSupplier(office, user)
}

function writeFromKnownCompany(office: Office, user: DemoUser, customer: DemoCustomer, person: (typeof colleagues)[number]): void {
  const name = `${person.givenName} ${person.surname}`
  send(office, {
    from: { name, address: `${plain(person.givenName).charAt(0)}.${plain(person.surname)}@${customer.domain}` },
    to: [addressOf(user)],
    subject: `Frage von ${customer.name}`,
    blocks: [
      `Guten Tag ${user.surname === 'Petersen' ? 'Herr Petersen' : user.name},`,
      person.text,
      'Mit freundlichen Grüßen',
      `${name}\n${person.job}\n${customer.name}\n${customer.sites[0]?.phone ?? ''}`,
    ],
    sent: office.random.int(60, 5000),
  })
}

function writeFromUnknownCompany(office: Office, user: DemoUser, writer: (typeof unknownCompanies)[number], sent: number): void {
  const isEnglish = /^(our|we are) /.test(writer.text)
  send(office, {
    from: { name: writer.name, address: writer.address },
    to: [addressOf(user)],
    subject: writer.subject,
    blocks: [
      isEnglish ? `Dear ${user.name},` : 'Sehr geehrte Damen und Herren,',
      isEnglish ? writer.text.charAt(0).toUpperCase() + writer.text.slice(1) : writer.text,
      isEnglish ? 'Best regards' : 'Mit freundlichen Grüßen',
      `${writer.name}\n${writer.company}\n${writer.place}\n${isEnglish ? 'Phone' : 'Telefon'} ${writer.phone}\n${writer.hrb}`.trim(),
    ],
    sent,
    html: isEnglish,
    language: isEnglish ? 'en' : 'de',
  })
}

function writeFromFreeMail(office: Office, user: DemoUser): void {
  send(office, {
    from: { name: 'Bernd Osterloh', address: 'schlosserei.osterloh@freemail.example' },
    to: [addressOf(user)],
    subject: 'bohrmaschine',
    blocks: [
      'moin,',
      'ist die säulenbohrmaschine aus dem prospekt noch da und was kostet die bei abholung? hab eine kleine schlosserei in ratzeburg, 2 mann.',
      'gruß b. osterloh\n04541 555 0177',
    ],
    sent: 420,
  })
}

function writeFromSupplier(office: Office, user: DemoUser): void {
  const supplier = office.customers.find(({ kind, contacts }) => kind === 'supplier' && contacts.some(({ emails }) => emails.length > 0))
  const contact = supplier?.contacts.find(({ emails }) => emails.length > 0)
  if (supplier === undefined || contact === undefined) return
  const writer = contactWriter(supplier, contact)
  send(office, {
    from: writer.address,
    to: [addressOf(user)],
    subject: 'Neue Konditionen und Lieferzeiten ab Januar',
    blocks: [
      'Sehr geehrter Herr Petersen,',
      'anbei die neue Preisliste für Händler. Die Lieferzeit für Sonderlängen beträgt zurzeit sechs Wochen, Lagerlängen gehen wie gewohnt innerhalb von 48 Stunden raus.',
      'Mit freundlichen Grüßen',
      ...writer.signature,
    ],
    files: ['Haendlerpreisliste.xlsx'],
    sent: 1900,
  })
}

const letters: Readonly<Record<string, string>> = { ö: 'oe', ü: 'ue', ä: 'ae', ß: 'ss', ş: 's', ł: 'l', ó: 'o' }

const plain = (name: string): string => name.toLowerCase().replace(/[öüäßşłó]/g, (letter) => letters[letter] ?? letter)
