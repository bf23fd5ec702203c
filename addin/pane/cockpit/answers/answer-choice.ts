/** What may answer each question of a mail, and what of it is chosen. */
import { type Facts, MOST_CHOICES } from '../../../../domain/cockpit/answers/facts.ts'
import { meantFacts } from '../../../../domain/cockpit/answers/meant-facts.ts'
import { namedArticles } from '../../../../domain/cockpit/answers/named-articles.ts'
import type { Question } from '../../../../domain/cockpit/answers/question.ts'
import type { AskingMail } from '../../../../domain/cockpit/answers/read-mail.ts'
import type { Outputs } from '../../../api.ts'

type Found = Outputs['answers']['find']

/** A question with what may answer it: at least one. `isMeant`: the mail names that, or nothing else. */
export type Answerable = { question: Question; facts: Facts[]; isMeant: boolean }

/** The questions of a mail to which there are facts. */
export const answerable = ({ questions, numbers }: AskingMail, subject: string, found: Found): Answerable[] =>
  questions
    .map((question) => {
      const isMeant = question.kind === 'price' || found[question.kind].isNamed || numbers.length === 0
      return { question, facts: factsFor(question, subject, found), isMeant }
    })
    .filter(({ facts }) => facts.length > 0)

function factsFor({ kind, quotes }: Question, subject: string, found: Found): Facts[] {
  if (kind !== 'price') return found[kind].facts
  const named = quotes.flatMap((quote) => namedArticles(quote, found.price))
  return [...new Set(named.length > 0 ? named : namedArticles(subject, found.price))].slice(0, MOST_CHOICES + 1)
}

export function keyOf(facts: Facts): string {
  if (facts.kind === 'price') return facts.lineId
  return facts.kind === 'order' ? facts.orderId : facts.invoiceId
}

/** The only one that can be meant; else those with these keys or, before anything was chosen, those that the question names. None: one has to be chosen. */
export function chosenOf({ question, facts, isMeant }: Answerable, keys: readonly string[] | undefined): Facts[] {
  if (isMeant && facts.length === 1) return facts
  const choices = facts.slice(0, MOST_CHOICES)
  return keys ? choices.filter((each) => keys.includes(keyOf(each))) : meantFacts(question, choices)
}
