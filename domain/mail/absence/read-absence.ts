/** What an out-of-office notice says, in German or English: nothing else of it is kept. */
import { addDays } from '../../time/local-time.ts'
import { type DatedText, findDays } from './dates.ts'
import { substituteIn } from './substitute.ts'

export type AbsenceFacts = {
  /** Last day of the absence; null: not said. */
  until: string | null
  /** Name of whoever stands in, as written. */
  substitute: string | null
  /** Does not work there any more. */
  hasLeft: boolean
}

const AWAY =
  /\b(abwesen\w*|außer haus|ausser haus|im urlaub|in den urlaub|urlaubsbedingt|elternzeit|mutterschutz|dienstreise|auf reisen|erkrankt|krankheitsbedingt|betriebsferien|nicht (?:mehr )?(?:im|in der|am|an meinem|in unserem)\s+(?:hause?|büro|buero|dienst|platz|arbeitsplatz|firma)|nicht (?:\w+\s+)?(?:erreichbar|da|anwesend|verfügbar|zu erreichen)|out of (?:the )?office|out of town|on (?:\w+ )?(?:leave|vacation|holidays?)|(?:am|be|currently|being) away|not (?:be )?(?:in the office|available)|unavailable|absen(?:t|ce)|limited access to (?:my )?e-?mails?)\b/iu

const LEFT = [
  /\bnicht mehr (?:für|bei|in|im|als|teil)\b(?!\s+(?:büro|hause?|dienst|der lage)\b)[^.!?\n]{0,80}/iu,
  /\b(?:unternehmen|firma|gesellschaft|haus)\b[^.!?\n]{0,60}\bverlassen\b/iu,
  /\b(?:ausgeschieden|scheide[nt]?\b[^.!?\n]{0,60}\baus\b|im ruhestand|in den ruhestand|in rente)/iu,
  /\bno longer (?:with|at|work|works|working|employed|part of|a member)\b/iu,
  /\b(?:has|have|had|i)\s+(?:recently\s+)?left\s+(?!the office\b|for\b)[^.!?\n]{1,60}|\bleft the company\b|\bretired\b/iu,
]

const MOST_DAYS_AWAY = 3 * 366

/**
 * null: it says nothing of an absence. A day on which somebody is back ends the absence the day before.
 * @param writtenOn day of the notice: days without a year lie near it
 * @example readAbsence('', 'Ich bin bis 14.8. im Urlaub. Frau Klein vertritt mich.', '2026-08-03') // { until: '2026-08-14', substitute: 'Frau Klein', hasLeft: false }
 */
export function readAbsence(subject: string, text: string, writtenOn: string): AbsenceFacts | null {
  const dated = findDays(`${subject}\n\n${text}`.replace(/[\t ]+/g, ' '), writtenOn)
  const until = lastDay(dated, writtenOn)
  const hasLeft = LEFT.some((pattern) => pattern.test(dated.text))
  if (!hasLeft && until === null && !AWAY.test(dated.text)) return null
  return { until: hasLeft ? null : until, substitute: substituteIn(dated.text), hasLeft }
}

const GAP = '[^.!?\\n⟦⟧]'
/** What may stand between such a word and its day. */
const FILLER =
  '(?:einschließlich|einschl|inklusive|inkl|incl|zum|and|including|the|den|dem|ende|end|of|voraussichtlich|mindestens|wahrscheinlich|on|am|:|\\s)*'
const UNTIL_BEFORE = new RegExp(`(?:\\b(?:bis|until|till|through|thru|to)\\b|[–—-])${FILLER}$`, 'i')
const BACK_BEFORE = new RegExp(`\\b(?:wieder|zurück|zurueck|rückkehr|back|return(?:s|ing)?|again)\\b${GAP}{0,60}$`, 'i')
const BACK_AFTER = new RegExp(`^${GAP}{0,60}\\b(?:wieder|zurück|zurueck|back)\\b`, 'i')

function lastDay({ text, days }: DatedText, writtenOn: string): string | null {
  const sentences = text.replace(/\b(inkl|einschl|incl|ca|bzw|z\. ?b|dr|hr|fr)\.(?=\s)/gi, '$1')
  const ends: string[] = []
  for (const found of sentences.matchAll(/⟦(\d+)⟧/g)) {
    const day = days[Number(found[1])]
    if (day === undefined) continue
    const [before, after] = [
      sentences.slice(Math.max(0, found.index - 100), found.index),
      sentences.slice(found.index + found[0].length).slice(0, 100),
    ]
    if (UNTIL_BEFORE.test(before)) ends.push(day)
    else if (BACK_BEFORE.test(before) || BACK_AFTER.test(after)) ends.push(addDays(day, -1))
  }
  return (
    ends
      .filter((day) => day >= writtenOn && day <= addDays(writtenOn, MOST_DAYS_AWAY))
      .toSorted()
      .at(-1) ?? null
  )
}
