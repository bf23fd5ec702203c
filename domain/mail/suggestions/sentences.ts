/** A mail's sentences, each with the days and times it names. */
import { daysIn, type NamedDay } from '../../time/days-in-text.ts'
import { type NamedTime, timesIn } from '../../time/times-in-text.ts'

/** Positions of days and times are those within `text`, which stands in the mail just so. */
export type Sentence = { text: string; days: readonly NamedDay[]; times: readonly NamedTime[]; isQuestion: boolean }

const ABBREVIATION =
  /(?:^|[\s(])(?:ca|bzw|z\.\s?b|d\.\s?h|u\.\s?a|inkl|exkl|zzgl|evtl|ggf|nr|tel|str|dr|hr|fr|st|pos|art|max|min|mind|vorm|nachm|usw|etc|approx|incl|no|mr|mrs|ms|e\.\s?g|i\.\s?e|mo|di|mi|do|fr|sa|so|a\.\s?m|p\.\s?m)$/i

/** After `6.1.` a noun goes on (`bis 6.1. Betriebsferien`), such a word begins. */
const BEGINS =
  /^\s+(?:bitte|wir|ich|sie|es|er|du|ihr|die|der|das|den|dem|ein|eine|in|im|am|um|ab|bis|vor|nach|dann|danach|danke|vielen|besten|können|könnten|kannst|passt|ist|falls|wenn|sollten?|leider|gerne?|mit|für|auf|unsere?|ihre?|meine?|eure?|wie|was|wann|wo|wer|als|da|dort|so|auch|und|oder|aber|viele|liebe|beste|please|we|i|the|thanks?|it|this|that|our|my|you|your|if|could|can|would|let|best|kind|see|looking|at|on|until)(?!\p{L})/iu

/** `writtenOn`: the day of the mail, near which days without a year lie. */
export function sentencesOf(text: string, writtenOn: string): Sentence[] {
  const days = daysIn(text, writtenOn)
  const times = timesIn(blanked(text, days))
  const spans = [...days, ...times]
  const sentences: Sentence[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !endsAt(text, at, spans)) continue
    const sentence = cut(text, start, Math.min(at + 1, text.length), days, times)
    if (sentence) sentences.push(sentence)
    start = at + 1
  }
  return sentences
}

/** So that `14.12.` is no time. */
function blanked(text: string, days: readonly NamedDay[]): string {
  return days.reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(start, end).replaceAll(/[\d.]/g, '\u0001') + rest.slice(end), text)
}

function endsAt(text: string, at: number, spans: readonly { start: number; end: number }[]): boolean {
  const character = text[at]
  if (character === '\n') return !isWrapped(text, at)
  if (character === undefined || !'.!?'.includes(character)) return false
  if (character !== '.') return true
  if (!/^[\s"“”)]|^$/.test(text.slice(at + 1, at + 2))) return false
  const isInside = spans.some(({ start, end }) => at >= start && at < end)
  if (isInside) return spans.some(({ end }) => at === end - 1) && begins(text, at + 1)
  if (spans.some(({ end }) => at === end)) return true
  return (
    !ABBREVIATION.test(text.slice(Math.max(0, at - 12), at)) &&
    (!/(?:^|[^\p{L}\d])\d{1,2}$/u.test(text.slice(Math.max(0, at - 3), at)) || begins(text, at + 1))
  )
}

const begins = (text: string, at: number): boolean => /^\s+\p{Lu}/u.test(text.slice(at, at + 20)) && BEGINS.test(text.slice(at, at + 20))

const WRAPPED_LINE = 60

/** A program broke the line, not its author. */
function isWrapped(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  const next = text.slice(at + 1).match(/^[^\n]*/)?.[0] ?? ''
  return line.length >= WRAPPED_LINE && /[\p{L}\d,–-]\s*$/u.test(line) && /^\s*[\p{L}\d(„"]/u.test(next)
}

function cut(text: string, start: number, end: number, days: readonly NamedDay[], times: readonly NamedTime[]): Sentence | null {
  const raw = text.slice(start, end)
  const from = start + raw.length - raw.trimStart().length
  const trimmed = raw.trim()
  if (!/[\p{L}\d]/u.test(trimmed)) return null
  const inside = <Named extends { start: number; end: number }>(all: readonly Named[]): Named[] =>
    all
      .filter((each) => each.start >= from && each.end <= from + trimmed.length)
      .map((each) => ({ ...each, start: each.start - from, end: each.end - from }))
  return { text: trimmed, days: inside(days), times: inside(times), isQuestion: trimmed.endsWith('?') }
}
