/** Names of what can be done from everywhere in the pane, in German. */
export const deskDe = {
  bar: { label: 'Aktionen', note: 'Notiz/Anruf', followUp: 'Wiedervorlage', visit: 'Besuch', more: 'Mehr', draft: 'Entwurf vorhanden' },
  more: {
    search: 'Suchen',
    workspace: 'Arbeitsplatz öffnen',
    discreet: 'Diskret',
    discreetOn: 'Diskret einschalten',
    discreetOff: 'Diskret ausschalten',
    myDay: 'Mein Tag',
  },
}
