/** What sales people write into contact reports. `{contact}`, `{signature}`, `{product}`, `{group}`, `{colleague}`, `{week}` and `{number}` are filled in. */

export type ReportChannel = 'email' | 'phone' | 'fax' | 'visit' | 'meeting' | 'letter' | 'chat'

export type ReportText = { subject: string; texts: readonly string[] }

const text = (subject: string, ...texts: string[]): ReportText => ({ subject, texts })

export const REPORT_TEXTS: Record<ReportChannel, readonly ReportText[]> = {
  phone: [
    text(
      'Liefertermin {product}',
      '{contact} fragt nach dem Liefertermin für {product}. Zugesagt für KW {week}, Teillieferung ist in Ordnung.',
      '{contact} braucht {product} früher als bestätigt. Mit dem Lager geklärt: geht morgen mit dem Eigenfuhrpark raus.',
    ),
    text(
      'Preisanfrage {product}',
      'Preis für {product} durchgegeben, {contact} vergleicht noch und meldet sich.',
      'Preisanfrage {product}, Menge {number} Stück. Staffelpreis zugesagt, schriftliches Angebot folgt.',
    ),
    text(
      'Angebot nachgefasst',
      '{contact} hat das Angebot vorliegen, Entscheidung fällt nach der Besprechung am Monatsende.',
      'Angebot nachgefasst: preislich sind wir nah dran, es hängt noch an der Lieferzeit.',
      '{contact} bittet um eine Alternative zu {product}, sonst passt alles.',
    ),
    text(
      'Bedarf {group}',
      'Im nächsten Quartal steht mehr Bedarf im Bereich {group} an. {contact} schickt eine Liste.',
      '{contact} möchte das Sortiment {group} künftig bei einem Lieferanten bündeln. Termin für ein Gespräch vereinbaren.',
    ),
    text(
      'Rückruf zur Rechnung',
      'Frage zur letzten Rechnung, Position {product} war doppelt gezählt. An die Buchhaltung gegeben.',
      '{contact} bestätigt die Zahlung für Ende der Woche.',
    ),
    text(
      'Technische Rückfrage {product}',
      '{contact} braucht das Datenblatt für den Artikel {product}. Ist per Mail unterwegs.',
      'Technische Rückfrage zu {product}: passt auf die vorhandene Anlage, mit dem Hersteller abgestimmt.',
    ),
    text(
      'Musterstellung {group}',
      '{contact} testet unser Muster noch bis Ende der Woche, erste Rückmeldung aus der Werkstatt ist gut.',
      'Muster aus dem Sortiment {group} vereinbart, {colleague} legt es in die nächste Tour.',
    ),
    text(
      'Terminabsprache',
      'Besuch für KW {week} abgestimmt. {contact} möchte über das Sortiment {group} sprechen.',
      '{contact} ist diese Woche auf Montage, wir telefonieren nächste Woche wegen eines Termins.',
    ),
    text(
      'Eilbestellung {product}',
      'Anlage steht: {number} Stück {product} sofort gebraucht. Aus dem Lager reserviert, {contact} holt selbst ab.',
      'Eilbestellung {product}, Kurier bestellt. Kosten trägt der Kunde.',
    ),
  ],
  email: [
    text(
      'Anfrage {product}',
      'Guten Tag,\n\nbitte bieten Sie uns {number} Stück {product} an, Lieferung frei Haus in KW {week}.\n\nMit freundlichen Grüßen\n{signature}',
      'Hallo,\n\nhabt ihr {product} auf Lager? Wir brauchen {number} Stück, gern bis Mitte der Woche.\n\nViele Grüße\n{signature}',
    ),
    text(
      'Ihr Angebot zum Sortiment {group}',
      'Moin,\n\ndanke fürs Angebot. Bei {product} liegt der Wettbewerb drunter, geht da noch was?\n\nGruß\n{signature}',
      'Guten Tag,\n\nvielen Dank für das Angebot. Bei {product} liegt uns ein günstigerer Preis vor, können Sie da noch etwas tun?\n\nMit freundlichen Grüßen\n{signature}',
      'Guten Tag,\n\ndas Angebot passt so weit. Bitte nennen Sie uns noch die Lieferzeit für {product}.\n\nFreundliche Grüße\n{signature}',
    ),
    text(
      'Bestellung {product}',
      'Moin,\n\nbitte einmal {number} Stück {product} zu den bekannten Konditionen. Kurze Bestätigung des Termins reicht.\n\nGruß\n{signature}',
      'Guten Tag,\n\nhiermit bestellen wir {number} Stück {product} zu den bekannten Konditionen. Bitte bestätigen Sie uns den Termin.\n\nMit freundlichen Grüßen\n{signature}',
    ),
    text(
      'Lieferavis und Rückstand',
      'Guten Tag,\n\nin der letzten Lieferung fehlte {product}. Wann können wir damit rechnen?\n\nMit freundlichen Grüßen\n{signature}',
    ),
    text(
      'Datenblatt {product}',
      'Hallo,\n\nkönnt ihr mir bitte das aktuelle Datenblatt für den Artikel {product} schicken? Unsere Arbeitssicherheit fragt danach.\n\nDanke und Gruß\n{signature}',
    ),
    text(
      'Unser Gespräch zum Sortiment {group}',
      'Guten Tag,\n\nwie besprochen anbei die Übersicht zum Sortiment {group}. Bei Fragen rufen Sie gern durch.\n\nMit freundlichen Grüßen\n{colleague}',
    ),
    text(
      'Preisliste {group}',
      'Hallo,\n\nschickt mir bitte die neue Preisliste im Bereich {group}, die alte ist abgelaufen.\n\nViele Grüße\n{signature}',
      'Guten Tag,\n\nbitte senden Sie uns die neue Preisliste im Bereich {group}, die alte ist Ende des Monats abgelaufen.\n\nMit freundlichen Grüßen\n{signature}',
    ),
  ],
  visit: [
    text(
      'Besuch: Bedarf {group}',
      'Mit {contact} durch die Werkstatt gegangen. {group} kommt derzeit zum größeren Teil vom Wettbewerb, Lieferzeit dort über zwei Wochen. Muster von {product} dagelassen, in KW {week} nachfassen.',
      'Gutes Gespräch mit {contact}. Thema {group}: Bestand wird zu groß, Interesse an Kanban mit wöchentlicher Auffüllung. Angebot folgt.',
    ),
    text(
      'Jahresgespräch',
      'Jahresgespräch mit {contact}: Umsatz durchgegangen, Zufriedenheit mit der Lieferung hoch, Wunsch nach einer festen Ansprechperson im Innendienst. Ziel für das nächste Jahr: {group} ausbauen.',
      'Jahresgespräch. {contact} erwartet ein stabiles Preisniveau bei {product}. Bonusstaffel vorgestellt, Rückmeldung nach interner Abstimmung.',
    ),
    text(
      'Vorführung {product}',
      '{product} vorgeführt, zwei Leute aus der Werkstatt waren dabei. Handhabung gefällt, Preis ist Thema. {contact} prüft das Budget.',
      'Vorführung von {product} an der Linie. Ergebnis überzeugt, Testgerät bleibt zwei Wochen.',
    ),
    text(
      'Besuch: Reklamation besprochen',
      'Die letzte Reklamation zu {product} vor Ort angesehen. Ursache war die Lagerung, Kulanz zugesagt. {contact} ist zufrieden.',
      'Beanstandete Teile ({product}) mitgenommen, Ersatz ist bestellt. Ton war sachlich.',
    ),
    text(
      'Erstbesuch',
      'Erstbesuch bei {contact}. Betrieb vorgestellt bekommen, größter Bedarf im Bereich {group}. Bisher zwei Lieferanten, unzufrieden mit der Erreichbarkeit. Angebot über die zehn meistgekauften Artikel vereinbart.',
    ),
    text(
      'Baustellentermin',
      'Auf der Baustelle getroffen. {contact} braucht {product} kurzfristig, {colleague} legt die Ware zur Abholung bereit.',
      'Baustelle angesehen, Bedarf im Bereich {group} für die nächsten acht Wochen aufgenommen.',
    ),
  ],
  meeting: [
    text(
      'Besprechung: Rahmenvertrag',
      'Mit {contact} und {colleague} die Eckpunkte eines Rahmenvertrags im Bereich {group} besprochen: Laufzeit zwölf Monate, Preisbindung sechs Monate, Abruf per Mail.',
    ),
    text(
      'Videokonferenz: Umstellung {group}',
      'Umstellung auf {product} in drei Schritten vereinbart. {contact} benennt bis KW {week} die Einsatzstellen.',
    ),
    text('Treffen auf der Fachmesse', '{contact} am Stand getroffen, Interesse am Sortiment {group}. Katalog mitgegeben, Besuch im nächsten Monat.'),
    text(
      'Schulung {product}',
      'Schulung für {number} Beschäftigte im Umgang mit {product}. Gute Rückmeldungen, {contact} bestellt den Bedarf für die Werkstatt nach.',
    ),
  ],
  fax: [
    text(
      'Bestellung per Fax',
      'Faxbestellung: {number} Stück {product}, Lieferung wie üblich. Erfasst und bestätigt.',
      'Fax mit handschriftlicher Bestellung, Artikelnummer unleserlich. {contact} meint {product}, telefonisch geklärt.',
    ),
    text('Lieferschein per Fax angefordert', 'Kopie des Lieferscheins zu {product} zurückgefaxt.'),
  ],
  letter: [
    text('Preisanpassung {group}', 'Schreiben zur Preisanpassung im Bereich {group} zum nächsten Quartal verschickt.'),
    text('Einladung zum Hausmesse-Tag', 'Persönliche Einladung zur Hausmesse an {contact} geschickt, zwei Karten liegen bei.'),
    text('Kündigung der Altvereinbarung', '{contact} kündigt die alte Bonusvereinbarung schriftlich zum Jahresende und wünscht ein neues Gespräch.'),
  ],
  chat: [
    text(
      'Kurze Frage zu {product}',
      '{contact}: Habt ihr {product} da?\nWir: {number} Stück am Lager, Abholung ab 14 Uhr möglich.',
      '{contact}: Passt die Dichtung auch bei {product}?\nWir: Ja, gleiche Größe.',
    ),
    text('Abholung abgestimmt', '{contact}: Kann unser Fahrer heute noch vorbeikommen?\nWir: Ja, bis 17 Uhr, Ware steht an Tor 1.'),
  ],
}

export const NOT_REACHED: readonly ReportText[] = [
  text('Nicht erreicht', 'Mailbox besprochen, Bitte um Rückruf.', 'Niemand hebt ab, morgen erneut versuchen.', '{contact} ist heute außer Haus.'),
]

export const CALLS_BACK: readonly ReportText[] = [
  text(
    'Ruft zurück',
    '{contact} ist im Gespräch und ruft zurück. Thema: {group}.',
    '{contact} klärt den Bedarf bei {product} und ruft in den nächsten Tagen zurück.',
  ),
]

export const ENGLISH_TEXTS: readonly ReportText[] = [
  text(
    'Spare parts for the next docking',
    '{contact} asked for a quotation on {product}, delivery to the berth in week {week}. Partial delivery is fine.',
  ),
  text(
    'Delivery date {product}',
    'Called about the delivery date of {product}. Confirmed for week {week}, {contact} will send the purchase order today.',
  ),
  text('Annual supply of {group}', 'Went through the annual demand with {contact}. They want one supplier for all berths, decision next month.'),
  text('Certificate for {product}', 'Class society needs the 3.1 certificate for {product}. Requested from the manufacturer, {contact} informed.'),
]
