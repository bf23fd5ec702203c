/** By which is told what is to be come back to, and what is not. */
import { word } from './words.ts'

/** Until a day: asked of the reader, or promised by the writer. */
export const ASKS = word(
  'bitte[nt]?|sage[n]?|ersuche[n]?|übermittel(?:n|t)|brauch(?:e|en|t)?|bräucht(?:e|en)|benötig(?:e|en|t)|erwarte[nt]?|wünsche[n]?|hätte[n]? gerne?|schick(?:e|en|t|st)?',
  'send(?:e|en|et)|zusenden|zukommen|melde[nt]?|meld|rückmeldung|rückruf|antwort(?:en|e|et)?|bescheid|nennen|mitteilen|teilen',
  'bestätig(?:en|e|t)|unterlagen|können sie|kann ich|können wir|könnten sie|kannst du|könntest du|könnt ihr|gib|geben|entscheid(?:e|en|et|ung)',
  'bekomm(?:en|st|t)|erhalten|erhältst|rufe? (?:\\p{L}+ )?(?:ich|sie)|sage[n]? (?:\\p{L}+ )?bescheid|einreichen|vorlegen|anbieten',
  'angebot|please|need(?:ed)?|require|reply|answer|respond|response|feedback|let (?:us|me) know|hören|hörst|get back|hear from|decide',
  'decision|send|submit|provide|could you|can you|would you|will you|confirm|expect|could (?:i|we) (?:have|get)|can (?:i|we) (?:have|get)|want|looking for|after|must have',
)
/** A day that is set, by whomever. */
export const IS_SET = word('deadline|\\p{L}*frist|abgabe|abgabetermin|submission|due')
/** Ask again, call: then, and not until then. */
export const COME_BACK = word(
  'nachfragen|nachfassen|come back to (?:me|us)|nachhaken|haken sie|hake?|in verbindung|gebe[n]? (?:\\S+ ){0,7}(?:antwort|bescheid|rückmeldung)',
  '(?:hören|hörst) (?:\\S+ ){0,3}von (?:uns|mir)|hear from (?:us|me)|nachzufragen|fragen sie|frag|melden s(?:ie|.) (?:sich|ihnen)|meld dich|melde dich',
  'meldet euch|melde[n]? (?:ich|wir) (?:mich|uns)|melden? (?:mich|uns)|rufen sie|ruf (?:mich|uns|bitte|doch)|rückruf',
  'zurückrufen|nachhören|fassen sie|fass (?:bitte |gern |ruhig )?|hör(?:en)? (?:sie )?(?:sich )?(?:noch ?mal|wieder)|anrufen|anruf|rufe(?:n)? (?:ich|wir|dann|sie)|telefonieren|auf (?:mich|uns) zu|auf sie zu|auf dich zu|wiedervorlage',
  '(?:komme[n]?|gehe[n]?) (?:\\S+ ){0,6}auf (?:sie|euch|dich) zu|rühr(?:e|en) (?:ich |wir )?(?:mich|uns)|(?:komme[n]?) (?:\\S+ ){0,6}(?:darauf|drauf) zurück|noch einmal (?:sprechen|an)|nochmal (?:sprechen|an)|wieder(?:sprechen| ansprechen| melden)|ansprechen|anzusprechen|erinnern sie',
  'erinner(?:e|n)?|call (?:me|us|back|again)|give (?:me|us) a (?:call|ring)|ring (?:me|us)|get back|get in touch',
  'contact(?:ed)? (?:me|us)|try (?:me|us)|(?:tele)?phone (?:me|us)|kontaktier(?:en|e) (?:sie )?(?:mich|uns)|follow up|check back|ask again|remind|touch base|chase (?:me|us|this|it)|(?:give|drop) (?:me|us) (?:a )?(?:shout|bell|buzz|line|nudge|note|mail|email)|nudge|ping (?:me|us)|speak again|talk again|revisit|pick (?:this|it) up again',
  "(?:i|we)(?:'ll| will) (?:\\p{L}+ )?(?:call|ring|phone|email|contact|let you (?:know|have)|chase|update you|give you|tell you|come to you|be in touch|get back|revert|come back)",
)
/** How long something holds, somebody is away, what is to be paid, or over what something goes. */
export const ELSE = word(
  'gültig\\p{L}*|gilt|gelten|bindefrist|gebunden|bindend|haltbar|befristet|läuft|zahlbar|fällig|zahlungsziel|skonto|überweisen|bezahlt',
  'zahlung|zahlen|bezahlen|im urlaub|urlaub|abwesend|abwesenheit|außer haus|nicht (?:im (?:haus|büro)|erreichbar|da|möglich|nötig)|krank|geschlossen',
  'betriebsferien|betriebsurlaub|elternzeit|öffnungszeiten|geöffnet|erreichbar|sprechzeiten|bürozeiten',
  'kein(?:e|en)? (?:eile|stress|rückruf|antwort|rückmeldung)|eilt nicht',
  'nicht (?:mehr )?(?:nötig|notwendig|erforderlich|melden|anrufen|bis)|müssen (?:sie )?nicht|war|waren|wurden?|hatten?|habe ich',
  'haben wir(?! zu)|newsletter|abmelden|gewinnspiel|rabatt|aktion|sonderpreis|sale|offer ends|valid|expires?|payable|pay|payment|discount|unsubscribe',
  'out of (?:the )?office|on (?:holiday|vacation|leave)|away|unavailable|closed|opening hours|office hours|no (?:rush|hurry|need)',
  "not (?:needed|necessary|required)|don'?t need|do not need",
)
export const UNTIL =
  /(?:^|[^\p{L}])(?:bis(?: zum| spätestens(?: zum| am)?| einschließlich| ende| kommenden| nächsten| diesen)*|spätestens(?: am| zum| bis(?: zum)?)?|vor(?: dem)?|by(?: the| end of| no later than)?|until|till|no later than|before|not later than|latest(?: by| on)?|deadline(?: is)?(?: the| on)?|due(?: on| by)?|frist(?: ist)?(?: der| am)?|(?:frist|abgabe\p{L}*|deadline)[^.,;]{0,60} (?:ist|is)(?: der| am| on)?)\s*$/iu

/** For a call that was. */
export const THANKS = word(
  '(?:danke?|dankeschön) für|thank(?:s| you) for|nach (?:ihrem|deinem|unserem|dem) (?:anruf|telefonat|gespräch)',
  'wie (?:eben|heute|gerade|gestern) (?:am telefon |telefonisch )?besprochen',
)
/** Days of goods belong to an order. */
export const DELIVERY = word(
  'liefer(?:n|e|t|ung|ungen|termin)|geliefert|anlieferung|anliefern|lieferbar|ware|abholen|abholung|deliver\\p{L}*|shipment|shipped',
  'ship|pick[- ]?up|collect',
)

/** What the writer will do, or have done, by a day: send, tell, order, decide. */
export const PROMISES = word(
  '(?:teile[n]?|gebe[n]?|schicke[n]?|sende[n]?|maile[n]?|reiche[n]?|stelle[n]?|nenne[n]?|liefere[n]?|lasse[n]?)(?! sie) (?:(?:ich|wir) )?(?:\\S+ ){0,4}(?:ihnen|euch|dir|sie|bescheid|nach|mit|zu|zukommen)',
  '(?:ihnen|euch|dir) (?:\\S+ ){0,9}(?:mitteilen|mitgeteilt|schicken|senden|zusenden|zuschicken|zukommen|geben|nennen|nachreichen|vorlegen)',
  '(?:bekommen|erhalten|kriegen|hören|haben) (?:sie|ihr)|(?:bekommst|erhältst|kriegst|hörst|hast) du|(?:bekommt|erhaltet|kriegt|hört|habt) ihr|(?:sie|ihr) (?:bekommen|erhalten|kriegen|bekommt|kriegt) (?:\\S+ ){0,9}(?:von (?:uns|mir)|unsere?n?|die|den|das)|liegt (?:ihnen|euch|dir)',
  '(?:entscheid|beschließ)(?:en|et|t)|entschieden|beschlossen|fällt (?:die |unsere )?entscheidung|entscheidung (?:fällt|steht|kommt|folgt|liegt)|entscheid (?:fällt|folgt|liegt)|wissen wir (?:mehr|bescheid)|weiß ich (?:mehr|bescheid)|(?:bestellen|beauftragen) wir|wir (?:bestellen|beauftragen)|(?:erteilen|vergeben) wir|auftrag (?:\\S+ ){0,3}(?:erteilen|vergeben)|vergabe',
  "you(?:'ll| will| shall| can expect| should)? (?:have|get|receive|hear|be hearing|be told)|(?:i|we)(?:'ll| will| shall| should|'m going to|'re going to) (?:\\p{L}+ )?(?:send|let you|have|know|decide|place|order|get|give|tell|report|email|mail|forward|confirm|reply|answer|make (?:a|our|up)|ring|call|phone|sign|return|submit)",
  '(?:will|should|shall) (?:\\p{L}+ )?(?:have )?(?:be (?:with you|decided|made|taken|on your desk|in your inbox)|made up|decided|reach you|follow|come back|know|decide|decision)|decision (?:is )?(?:due|expected|comes|falls)|deciding',
)
/** Whoever is away until a day promises nothing for it. */
export const AWAY = word(
  '(?:bin|ist|sind|war|weile|reise|fahre|fliege|verreise|befinde|bleibe) (?:\\S+ ){0,3}(?:bis|in|auf|im|ab)|bis (?:\\S+ ){1,3}(?:unterwegs|weg|fort|verreist|auf dienstreise|dienstreise|im ausland)|dienstreise|kur|reha|messe|rente|ruhestand',
  "(?:i'm|i am|we're|we are|he's|she's|is|was|were|been) (?:\\p{L}+ ){0,3}(?:in|at|on|off|away|until|till|travelling|abroad)|off until|away until|retires?|travelling|leave",
)
/** Somebody else has a day. */
export const NOT_ASKED = word(
  '(?:brauchen|müssen) (?:sie )?(?:\\S+ ){0,6}(?:nicht|nichts)|nicht (?:vor|eher|früher) (?:\\S+ ){0,4}(?:liefern)|no need|(?:endet|enden|läuft aus|ends|runs out)',
)
