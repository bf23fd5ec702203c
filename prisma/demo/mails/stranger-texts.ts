/** Who the unknown senders are and what they want. */

/** People we do not know yet, in companies we know. */
export const strangeColleagues = [
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

/** Writers of companies nobody here knows. */
export const unknownCompanies = [
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
