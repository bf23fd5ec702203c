/** Rules about what is written in a file, where the compiler and the linter see nothing wrong. */
import type { SourceFile } from './source-files.ts'

type Rule = (files: readonly SourceFile[]) => string[]

/** What stands in the brackets that open before `start`. */
function untilClosed(text: string, start: number): string {
  let open = 1
  let end = start
  for (; end < text.length && open > 0; end++) open += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0
  return text.slice(start, end - 1)
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length

/** A list in a map that is copied for each new item takes a hundred times as long for ten times as many. */
export const growListsInPlace: Rule = (files) =>
  files.flatMap(({ file, text }) =>
    [...text.matchAll(/\.set\(/g)]
      .filter(({ index }) => /\[\s*\.\.\./.test(untilClosed(text, index + '.set('.length)))
      .map(({ index }) => `${file}:${lineOf(text, index)} copies a list to set it in a map: get the list and push to it.`),
  )

/** Names of columns, as the database knows them. */
export type TimeColumns = { instants: readonly string[]; days: readonly string[] }

/** By what stands in Prisma's schema. */
export function readTimeColumns(schema: string): TimeColumns {
  const columns = (type: string): string[] => [
    ...new Set(
      schema
        .split('\n')
        .filter((line) => line.includes(`@db.${type}`))
        .map((line) => /@map\("(\w+)"\)/.exec(line)?.[1] ?? line.trim().split(/\s+/)[0] ?? ''),
    ),
  ]
  return { instants: columns('Timestamptz'), days: columns('Date') }
}

const VALUE = String.raw`\$\{(?:[^{}]|\{[^{}]*\})*\}`

/** An instant is a day by somebody's own clock only: what the database makes of it goes by that of its session. */
export const tellDaysByZone =
  ({ instants, days }: TimeColumns): Rule =>
  (files) => {
    const [instant, day] = [`(?:\\w+\\.)?\\b(?:${instants.join('|')})\\b`, `(?:(?:\\w+\\.)?\\b(?:${days.join('|')})\\b|${VALUE}::date)`]
    const compared = '\\s*(?:[<>]=?|=|between)\\s*'
    const faults = [/[\w)]\s*::date\b/g, new RegExp(`${instant}${compared}${day}`, 'g'), new RegExp(`${day}${compared}${instant}`, 'g')]
    return files.flatMap(({ file, text }) =>
      faults
        .flatMap((fault) => [...text.matchAll(fault)])
        .filter(({ 0: found, index }) => !/at time zone [^()]*\)$/.test(text.slice(0, index + (found.startsWith(')') ? 1 : 0))))
        .map(
          ({ 0: found, index }) =>
            `${file}:${lineOf(text, index)} makes a day of an instant by the session's clock (${found.trim()}): dayOf, startOf and startOfStored go by the user's.`,
        ),
    )
  }

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|[\s{},;(])\/\/.*/gm
const LITERAL = /'[^'\n]*'|`[^`]*`/g
/** Words that stand in sentences for people, and in no code. */
const GERMAN = /[äöüßÄÖÜ]|\b(?:Sie|Ihre?[nmrs]?|Besuche?|Termine?|Wiedervorlage|Aufgabe|Antwort|Kunden?|Anruf|Betreff|Uhr|oder|nicht|bitte|Ihnen)\b/

/** What the server writes for a person stands in `domain/texts`, once in each language. */
export const writeNoLanguage: Rule = (files) =>
  files.flatMap(({ file, text }) => {
    const code = text.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '))
    return [...code.matchAll(LITERAL)]
      .filter(([literal]) => /[ ]/.test(literal.replace(/\$\{[^}]*\}/g, '')) || /[äöüß]/i.test(literal))
      .filter(([literal]) => GERMAN.test(literal.replace(/\$\{[^}]*\}/g, '')))
      .map(({ index }) => `${file}:${lineOf(code, index)} holds words for a person: they belong into domain/texts, in each language.`)
  })
