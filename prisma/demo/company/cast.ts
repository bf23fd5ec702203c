/** The handwritten customers of the demonstration: each stands for something the cockpit must show. */
import type { CastRole, DemoContact, DemoCustomer } from '../customer.ts'

export type CastContact = {
  salutation: 'Herr' | 'Frau'
  givenName: string
  surname: string
  function: string
  addressForm: 'du' | 'sie'
  language: 'de' | 'en'
  /** Set for a person who also works at another firm: the same key there. */
  personKey: string | null
}

export type CastMember = {
  name: string
  domain: string
  kind: DemoCustomer['kind']
  industry: string
  /** Towns of its sites, the main one first. */
  cities: readonly string[]
  roles: readonly CastRole[]
  employees: number
  /** Euros per year; null: not rated. */
  potential: number | null
  share: number
  size: number
  contacts: readonly CastContact[]
}

const person = (name: string, job: string, addressForm: DemoContact['addressForm'] = 'sie', personKey: string | null = null): CastContact => {
  const [salutation = 'Herr', givenName = '', ...surname] = name.split(' ')
  return {
    salutation: salutation === 'Frau' ? 'Frau' : 'Herr',
    givenName,
    surname: surname.join(' '),
    function: job,
    addressForm,
    language: 'de',
    personKey,
  }
}

const english = (contact: CastContact): CastContact => ({ ...contact, language: 'en' })

type Figures = Pick<CastMember, 'employees' | 'potential' | 'share' | 'size'>

const figures = (employees: number, potential: number | null, share: number, size: number): Figures => ({ employees, potential, share, size })

const member = (
  name: string,
  domain: string,
  industry: string,
  cities: readonly string[],
  roles: readonly CastRole[],
  numbers: Figures,
  contacts: readonly CastContact[],
  kind: CastMember['kind'] = 'customer',
): CastMember => ({ name, domain: `${domain}.example`, kind, industry, cities, roles, ...numbers, contacts })

export const CAST: readonly CastMember[] = [
  member('Travewerk Maschinenbau GmbH & Co. KG', 'travewerk', 'Maschinenbau', ['Lübeck'], ['large'], figures(340, 310_000, 0.68, 5), [
    person('Frau Anke Sörensen', 'Leitung Einkauf'),
    person('Herr Henning Stoltenberg', 'Instandhaltung', 'du'),
    person('Herr Matthias Reimers', 'Produktionsleitung'),
    person('Frau Svenja Dibbern', 'Arbeitssicherheit', 'du'),
  ]),
  member(
    'Ostsee Fördertechnik GmbH',
    'ostsee-foerdertechnik',
    'Maschinenbau',
    ['Lübeck', 'Neustadt in Holstein', 'Wismar'],
    ['three_sites'],
    figures(130, 140_000, 0.38, 3),
    [
      person('Frau Maren Burmeister', 'Einkauf'),
      person('Herr Olaf Karstens', 'Werkleitung Neustadt', 'du'),
      person('Herr Piotr Nagel', 'Werkleitung Wismar'),
    ],
  ),
  member('Brockmann Metallbau GmbH', 'brockmann-metallbau', 'Metallbau', ['Bad Schwartau'], ['shared_person'], figures(28, 42_000, 0.55, 1.5), [
    person('Herr Kai Brockmann', 'Geschäftsführung', 'du', 'brockmann'),
    person('Frau Imke Brockmann', 'Büro und Einkauf', 'du'),
  ]),
  member(
    'BTS Torsysteme GmbH & Co. KG',
    'bts-torsysteme',
    'Kunststoff- und Stahlhallenbau',
    ['Stockelsdorf'],
    ['shared_person'],
    figures(16, 27_000, 0.3, 1),
    [person('Herr Kai Brockmann', 'Gesellschafter', 'du', 'brockmann'), person('Herr Sebastian Fick', 'Montageleitung')],
  ),
  member(
    'EKV Nord Einkaufsverband eG',
    'ekv-nord',
    'Technischer Handel',
    ['Bad Schwartau'],
    ['buying_group'],
    figures(22, null, 0, 0.4),
    [person('Frau Ulrike Hadenfeldt', 'Leitung Lieferantenmanagement'), person('Herr Volker Asmussen', 'Vorstand')],
    'partner',
  ),
  member('Technikhaus Groth GmbH', 'technikhaus-groth', 'Technischer Handel', ['Lübeck'], ['group_member'], figures(18, 88_000, 0.46, 1.6), [
    person('Frau Wiebke Groth', 'Geschäftsführung', 'du'),
    person('Herr Arne Wilken', 'Einkauf'),
  ]),
  member('Eisenwaren Lüders e. K.', 'eisen-lueders', 'Technischer Handel', ['Eutin'], ['group_member'], figures(7, 31_000, 0.25, 0.8), [
    person('Herr Claus Lüders', 'Inhaber'),
  ]),
  member('Schiffsausrüstung Thomsen GmbH', 'thomsen-ship', 'Technischer Handel', ['Heiligenhafen'], ['group_member'], figures(11, 54_000, 0.35, 1), [
    person('Frau Telse Thomsen', 'Geschäftsführung'),
    person('Herr Eike Bumann', 'Lager und Einkauf', 'du'),
  ]),
  member(
    'Rathje Stahl- und Hallenbau GmbH',
    'rathje-hallenbau',
    'Kunststoff- und Stahlhallenbau',
    ['Ratekau'],
    ['credit_blocked'],
    figures(46, 76_000, 0.42, 1.8),
    [person('Herr Detlef Rathje', 'Geschäftsführung'), person('Frau Nicole Siemers', 'Buchhaltung'), person('Herr Torben Witt', 'Bauleitung', 'du')],
  ),
  member(
    'Holstentor Energie GmbH',
    'holstentor-energie',
    'Energieversorgung',
    ['Lübeck'],
    ['framework_agreement'],
    figures(410, 195_000, 0.57, 3.5),
    [
      person('Frau Claudia Winkelmann', 'Einkauf und Vergabe'),
      person('Herr Ralf Behnke', 'Instandhaltung'),
      person('Herr Mehmet Aydın', 'Leitung Netzbetrieb'),
    ],
  ),
  member('Gebäudetechnik Harms GmbH', 'harms-gebaeudetechnik', 'Sanitär und Heizung', ['Lübeck'], ['bidder'], figures(54, 61_000, 0.33, 1.4), [
    person('Herr Niels Harms', 'Geschäftsführung', 'du'),
    person('Frau Lena Tödt', 'Kalkulation'),
  ]),
  member(
    'Jessen Haustechnik GmbH & Co. KG',
    'jessen-haustechnik',
    'Sanitär und Heizung',
    ['Bad Schwartau'],
    ['bidder'],
    figures(31, 38_000, 0.56, 1.2),
    [person('Herr Björn Jessen', 'Geschäftsführung'), person('Frau Katja Prien', 'Einkauf')],
  ),
  member(
    'Rönnau Wärmetechnik GmbH',
    'roennau-waermetechnik',
    'Sanitär und Heizung',
    ['Neustadt in Holstein'],
    ['bidder'],
    figures(24, 29_000, 0.2, 0.9),
    [person('Herr Sönke Rönnau', 'Geschäftsführung', 'du')],
  ),
  member('Nordklima Anlagenbau GmbH', 'nordklima', 'Sanitär und Heizung', ['Wismar'], ['bidder'], figures(72, 93_000, 0.12, 1), [
    person('Frau Daniela Voß', 'Leitung Einkauf'),
    person('Herr Stefan Tetzlaff', 'Projektleitung'),
  ]),
  member(
    'Nordwälz Lagertechnik GmbH',
    'nordwaelz',
    'Technischer Handel',
    ['Lübeck'],
    ['supplier'],
    figures(65, null, 0, 0.6),
    [person('Frau Sina Heitmann', 'Vertrieb Innendienst'), person('Herr Georg Ehlers', 'Gebietsverkaufsleitung', 'du')],
    'supplier',
  ),
  member('Baltic Marine Equipment Ltd.', 'baltic-marine', 'Werft', ['Lübeck'], ['english'], figures(38, 84_000, 0.44, 1.6), [
    english(person('Herr Oliver Hughes', 'Procurement Manager')),
    english(person('Frau Freya Lindqvist', 'Fleet Maintenance', 'du')),
  ]),
  member(
    'Feinkost Lindemann GmbH & Co. KG',
    'feinkost-lindemann',
    'Lebensmittelindustrie',
    ['Lübeck'],
    ['complaint'],
    figures(150, 118_000, 0.31, 2.2),
    [person('Frau Birgit Lohse', 'Einkauf'), person('Herr Dennis Schnoor', 'Instandhaltung', 'du')],
  ),
  member(
    'Windservice Fehmarnsund GmbH',
    'windservice-fehmarnsund',
    'Windenergie',
    ['Heiligenhafen'],
    ['prospect'],
    figures(42, 105_000, 0, 0.8),
    [person('Frau Gesa Plambeck', 'Leitung Service'), person('Herr Finn Petersen', 'Einkauf')],
    'prospect',
  ),
  member(
    'Bootswerft Paulsen GmbH',
    'bootswerft-paulsen',
    'Werft',
    ['Neustadt in Holstein'],
    ['dormant'],
    figures(14, 26_000, 0.4, 1),
    [person('Herr Uwe Paulsen', 'Geschäftsführung')],
    'former',
  ),
  member('Tischlerei Muhs & Sohn', 'tischlerei-muhs', 'Tischlerei', ['Eutin'], [], figures(6, null, 0.4, 0.5), [
    person('Herr Hauke Muhs', 'Inhaber', 'du'),
  ]),
  member('Bauhof Ratekau', 'bauhof-ratekau', 'Öffentliche Verwaltung', ['Ratekau'], [], figures(19, 14_000, 0.35, 0.6), []),
  member('Berg Maschinenbau GmbH', 'berg-maschinenbau', 'Maschinenbau', ['Bad Schwartau'], [], figures(33, 47_000, 0.4, 1.1), [
    person('Frau Christina Berg', 'Geschäftsführung'),
    person('Herr Jörg Ihde', 'Werkstattleitung', 'du'),
  ]),
]

/** Customers of the second organisation that resemble the first one's: a namesake, and a contact with an address known there too. */
export const ALPINE_CAST: readonly CastMember[] = [
  member('Berg Maschinenbau GmbH', 'berg-maschinenbau-muenchen', 'Maschinenbau', ['München'], [], figures(58, 64_000, 0.3, 1.2), [
    person('Herr Xaver Berg', 'Geschäftsführung'),
  ]),
  member('Travewerk Service Süd GmbH', 'travewerk', 'Maschinenbau', ['Rosenheim'], [], figures(25, 33_000, 0.5, 1), [
    person('Frau Anke Sörensen', 'Leitung Einkauf'),
    person('Herr Alois Pichler', 'Serviceleitung', 'du'),
  ]),
]
