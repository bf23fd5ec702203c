/** Names of the settings pages, in German. */
export const settingsDe = {
  title: 'Einstellungen',
  groups: { own: 'Für mich', company: 'Für das Unternehmen' },
  sections: {
    mailbox: 'Mein Postfach',
    exclusions: 'Ausnahmen',
    planning: 'Meine Besuchsplanung',
    morning_mail: 'Morgenmail',
    todo: 'Aufgaben in To Do',
    language: 'Sprache in Outlook',
    deputy: 'Abwesenheit und Vertretung',
    rules: 'Was hier gilt',
    personal_data: 'Über mich gespeichert',
    policy: 'Erfassen und Auswerten',
    company_exclusions: 'Ausnahmen für alle',
    gateways: 'Fax, Formulare, Shop',
    mailboxes: 'Postfächer',
    site_positions: 'Kunden auf der Karte',
    visit_offer: 'Terminvorschläge',
    visit_strategy: 'Besuchsstrategie',
  },
}
