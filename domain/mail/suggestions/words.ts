/** Words by which mails are read. */

/** Umlauts may be typed in two letters, ß as in Switzerland, an apostrophe in any shape or not at all. */
const SPELLINGS: Record<string, string> = { ä: '(?:ä|ae)', ö: '(?:ö|oe)', ü: '(?:ü|ue)', ß: '(?:ß|ss)', "'": "['’´`]?" }

/**
 * A pattern of whole words, in whatever case and spelling; any of the alternatives. No letter that can be spelled in two ways may stand in a class of characters.
 * @example word('passt', 'für|klappt').test('Das ist fuer uns.') // true
 */
export const word = (...patterns: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${patterns.join('|').replaceAll(/[äöüß']/g, (letter) => SPELLINGS[letter] ?? letter)})(?![\\p{L}\\d])`, 'iu')

/** What makes of a sentence its contrary. */
export const NOT = word(
  'nicht|nichts|kein(?:e[nmrs]?)?|leider|nie|niemals|weder|unmöglich|schlecht|verhindert|ausgebucht|absagen|abgesagt|ausfallen|fällt aus',
  'entfallen|entfällt|verschieben|verschoben|ungern|ungünstig|bis auf weiteres',
  "not|no(?! (?:problem|worries|need to))|cannot|can't|cant|won't|doesn't|don't|isn't|aren't|wouldn't|couldn't|unfortunately|unable|afraid",
  'never|cancel\\p{L}*|postpone\\p{L}*|reschedul\\p{L}*|impossible|sorry|call off|called off',
)

/** It is not certain. */
export const PERHAPS = word(
  'vielleicht|eventuell|evtl|falls|wenn|ob|sofern|vorbehaltlich|könnten?|möglicherweise|unter umständen|unverbindlich|unsicher',
  'am liebsten|maybe|perhaps|possibly|if|whether|unless|might|tentative\\p{L}*|could|ideally|preferably|permitting|hope to|hopefully|hoffentlich',
  'würden?(?! (?:\\S+ ){0,4}(?:passen|gehen|klappen|freuen))',
  'would(?! (?:work|suit|be (?:fine|good|great|perfect|ideal|happy|glad|delighted|pleased)))',
)

/** It has been. */
export const PAST = word(
  'war|waren|wurden?|hatten?|hat|gewesen|gestern|vorgestern|letzte[nrms]?|vergangene[nrms]?|vorige[nrms]?|damals|(?:it|he|she|that|there|which|meeting|visit|you) was|were|had|has',
  'yesterday|last|ago|previous|uns (?:\\S+ ){0,3}getroffen haben',
)

/** A number in figures or in a word. */
export const COUNT =
  '(?:\\d+(?:[.,]\\d+)?|ein(?:e[nmrs]?)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|half|die hälfte)'
