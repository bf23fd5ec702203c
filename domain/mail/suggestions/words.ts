/** A pattern of whole words, in whatever case; any of the alternatives. @example word('passt', 'geht|klappt').test('Das passt.') // true */
export const word = (...patterns: string[]): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${patterns.join('|')})(?![\\p{L}\\d])`, 'iu')

/** What makes of a sentence its contrary. */
export const NOT = word(
  'nicht|nichts|kein(?:e[nmrs]?)?|leider|nie|niemals|weder|unmöglich|schlecht|verhindert|ausgebucht|absagen|abgesagt|ausfallen|fällt aus',
  "verschieben|verschoben|ungern|ungünstig|not|no|cannot|can['’]?t|won['’]?t|doesn['’]?t|don['’]?t|isn['’]?t|unfortunately|unable",
  'never|cancel\\p{L}*|postpone\\p{L}*|reschedul\\p{L}*|impossible|sorry',
)

/** It is not certain. */
export const PERHAPS = word(
  'vielleicht|eventuell|evtl|falls|wenn|ob|sofern|vorbehaltlich|könnten?|möglicherweise|unter umständen|unverbindlich|unsicher',
  'am liebsten|maybe|perhaps|possibly|if|whether|unless|might|tentative\\p{L}*|could|ideally|preferably',
  'würden?(?! (?:\\S+ ){0,4}(?:passen|gehen|klappen|freuen))',
  'would(?! (?:work|suit|be (?:fine|good|great|perfect|happy|glad|delighted|pleased)))',
)

/** It has been. */
export const PAST = word(
  'war|waren|wurden?|hatten?|hat|gewesen|gestern|vorgestern|letzte[nrms]?|vergangene[nrms]?|vorige[nrms]?|damals|(?:it|he|she|that|there|which|meeting|visit|you) was|were|had|has',
  'yesterday|last|ago|previous',
)
