/** By which closed days are told: a company, that it is shut, and what speaks against it. */
import { word } from './words.ts'

const SEASON = '(?:betriebs|werks?|firmen|sommer|winter|weihnachts|oster|herbst|pfingst|bau)'

/** What only a company has. */
export const HOLIDAYS = word(
  `${SEASON}(?:ferien|urlaub|ruhe|pause|schließung)|inventur(?:tag)?`,
  '(?:company|plant|works|factory|summer|winter|christmas|easter|holiday|annual|year-end) (?:shutdown|shut-down|closure|holidays?|break)|shutdown|stocktak\\p{L}+|stock count',
)
/** Who is shut: the writer's company or a part of it in which customers are met. */
export const COMPANY = word(
  "wir|uns|unser(?:e[nrms]?)?|ich|we|we're|our|us",
  '(?:\\p{L}*(?:betrieb|büro|werk|firma|laden|werkstatt|geschäft|praxis|labor|institut|kanzlei|filiale|niederlassung|fabrik|lager|produktion|fertigung|verwaltung|zentrale|standort|unternehmen|studio|schreinerei|tischlerei|schlosserei|druckerei|bäckerei|metzgerei|molkerei|käserei|brauerei|gärtnerei|apotheke|hotel|ausstellung|showroom|betriebsstätte|empfang|büros))s?',
  'offices?|plant|factory|workshop|shops?|stores?|depot|warehouse|yard|site|branch|lab(?:oratory)?|practice|company|business|premises|showroom|mill|facility|building|studio|clinic|foundry|bakery|brewery',
)
/** That it is shut. */
export const SHUT = word(
  `${SEASON}(?:ferien|urlaub|ruhe|pause|schließung)|inventur(?:tag)?|betriebsausflug(?:e?s)?|brückentag|zwangspause|zugesperrt|verschlossen\\p{L}*|nicht geöffnet|geschlossen(?: (?:hält|halten))?`,
  'dicht|ruht|ruhen|(?:steht|stehen) (?:\\S+ ){0,4}still|türen zu|tore zu|pforten|nicht gearbeitet|arbeiten (?:wir )?nicht|nicht besetzt|(?:niemand|keiner) (?:im haus|da|im büro|vor ort|zu erreichen|erreichbar)',
  '(?:bleib(?:t|en)|hat|haben|ist|sind|wird|werden|mach(?:t|en))(?: \\S+){0,12}? (?:geschlossen|zu(?=[.,;!]|$))|(?:hat|haben|macht|machen|sind|ist|bleibt|bleiben|is) zu(?= (?:am|vom|von|wegen|\\d|bis|zwischen|in)|[.,;!]|$)|(?:betrieb|büro|firma|laden|werkstatt|werk|geschäft|bude|praxis) zu|zu (?:haben|ist) (?:wir|unser\\p{L}*)',
  '(?:wir|alle|betrieb|werkstatt|firma|team) (?:machen|macht|haben|hat|sind|ist|gehen|geht)(?: \\S+){0,9} (?:im urlaub|in den ferien|urlaub|ferien)|(?:schließ|sperr)(?:en|t)(?! (?:sich|ab))',
  `(?:company|plant|works|factory|summer|winter|christmas|easter|holiday|annual|year-end) (?:shutdown|shut-down|closure|holidays?|break)|shutdown|stocktak\\p{L}+|stock count`,
  "shuts?(?: down)?|closing (?:the|our|for|from|on|down)|closed|closes|(?:no one|nobody|no-one) (?:\\p{L}+ )?(?:in the office|here|in|on site|around|at work)|not open|won't be open|bank hol(?:iday)?|(?:close|closing) (?:for|from|on|the|our|at)",
)
/** Said of something else, or of others. */
export const NOT_THEIRS = word(
  '(?:ihre?[nr]?|eure?[nr]?) (?:betriebs|werks|inventur)\\p{L}*|(?:ihr|euer) (?:betrieb|büro|lager|werk|geschäft)|haben sie|habt ihr|sind sie|schließen sie',
  'seid ihr|mein(?:e[nrms]?)? \\p{L}+|my \\p{L}+|\\p{L}*liefer(?:ant|er)\\p{L}*|zoll\\p{L}*|\\p{L}*amt|behörde\\p{L}*|bank(?! hol)|post|haulier\\p{L}*|forwarder\\p{L}*|customs|authorit\\p{L}+|council|subcontractor\\p{L}*|school\\p{L}*|schule\\p{L}*|hersteller\\p{L}*|spediteur\\p{L}*|spedition\\p{L}*',
  'vorlieferant\\p{L}*|suppliers?|supplier\\p{L}*|manufacturer\\p{L}*|carrier\\p{L}*|your (?:\\p{L}+ )?(?:company|offices?|plant|warehouse|team)|thanks? (?:you )?for letting|vertrag\\p{L}*|kund(?:e|en)|mitbewerber|nachbar\\p{L}*',
  'rahmenvertrag|vereinbarung\\p{L}*|kreislauf|gehäuse|ventile?|behälter|deckel|straße|autobahn|brücke|(?:das|ein|am|vor dem) tor|tor \\d|zufahrt|kantine\\p{L}*|betriebsrestaurant|parkplatz|parkhaus|aufzug|konto|fenster|schieber|klappe|börse',
  'ausschreibung\\p{L}*|portal|anmeldung|registrierung|tender|registration|contract|deal|ticket|case|issue|order|road|valve|lid|bridge|motorway|canteen|car park|lift|account|applications?|bids?|door|gate|entrance|auction|vacancy|position',
)
/** To the contrary, or past. */
export const NOT_SHUT = word(
  'nicht (?:\\p{L}+ )?(?:geschlossen|zu|dicht)|nicht statt|fällt aus|fallen aus|entfällt|entfallen|anders als|entgegen',
  'kein(?:e|en)? (?:\\p{L}+ )?(?:betriebsferien|betriebsurlaub|betriebsruhe|werksferien|inventur|ferien|urlaub|sommerpause)|ohne (?:\\p{L}+ )?(?:betriebsferien|betriebsurlaub|unterbrechung)|durchgehend|durchgearbeitet|wie gewohnt|trotz',
  "normal (?:geöffnet|da|erreichbar|besetzt)|abgesagt|verschoben|vorbei|waren|war|hatten|not closed?|not be (?:shut|closed|closing)|do(?:es)?n't (?:close|shut)|(?:not|never|won't|instead of|rather than) (?:be )?(?:shut|clos|having|taking)\\p{L}*",
  'nicht schließen|schließen (?:\\S+ ){0,3}nicht|no (?:\\p{L}+ )?(?:shutdown|holidays?|closure)|remain open|stay open|staying open|open as usual|open throughout|unlike',
  'were closed|was closed|were shut|was shut|is over|are over|noch vor|rechtzeitig vor|before (?:our|the)|last (?:year|week|month|summer|christmas)|(?:deal|order|contract)',
)
/** Hours at which somebody is open come again every week. */
export const OPENING_HOURS = word(
  'öffnungszeiten|geschäftszeiten|bürozeiten|sprechzeiten|opening hours|office hours|open',
  '(?:mo|di|mi|do|fr|montag|dienstag|mittwoch|mon|tue|monday|tuesday)s?\\.?\\s*(?:-|–|bis|to|through|,)\\s*(?:di|mi|do|fr|sa|so|donnerstag|freitag|samstag|wed|thu|fri|sat|friday|saturday|thursday)s?',
  '(?:samstag|sonnabend|saturday|sat|sa)s?\\.?,?\\s*(?:und|u\\.|and|&|,|\\+|\\/)\\s*(?:sonntag|sunday|sun|so)s?(?! \\d)',
  'jeden|jeweils|every|immer|weekends?|wochenende\\p{L}*|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|friday|saturday|sunday)s (?:geschlossen|closed|zu)',
)
