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
  account: {
    signedInAs: (name: string) => `Angemeldet als ${name}`,
    notYou: 'Nicht Sie?',
    change: 'Anderes Konto',
    unchanged: 'Es bleibt bei diesem Konto. In Outlook gilt das Konto des Postfachs.',
    signOut: 'Abmelden',
    stillHere: 'Das Abmelden hat nicht geklappt. Sie sind noch angemeldet; gelöscht wurde nichts.',
    signedOut: 'Sie sind abgemeldet',
    signedOutHint: 'Entwürfe, die Sie in diesem Browser noch nicht gespeichert hatten, sind gelöscht.',
    signIn: 'Anmelden',
  },
}
