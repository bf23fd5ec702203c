/** Users are spoken to in whole words: no abbreviation that one has to guess. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { lengthDe, lengthEn, minutesDe, minutesEn } from '../addin/texts/spans.ts'

const ABBREVIATIONS: readonly RegExp[] = [
  /(?<![\wÄÖÜäöü])(?:T|Tg|Std|Min|Sek|Wo|Mon|lfd|ca|ggf|bzw|inkl|exkl|zzgl|vgl|Nr|Tel|Str|Abt|Anz|Tsd|usw|evtl|max|min|einschl|gem|d\. ?h|u\. ?a|z\. ?B)\./,
  /(?<![\wÄÖÜäöü])(?:PLZ|MwSt|USt|YTD|qty|avg)(?![\wÄÖÜäöü])/,
  /\b(?:approx|incl|excl|etc|vs|tel|[Nn]o)\.(?=[ \d])|\b(?:e\.g|i\.e)\./,
  // A unit of time behind a number or what is filled in for it.
  /[}\d] ?(?:h|d|T|min|mins|hrs?|sec|wks?|mos?)(?![\wÄÖÜäöü])/,
]

const hasAbbreviation = (text: string): boolean => ABBREVIATIONS.some((pattern) => pattern.test(text))

const TEXTS = 'addin/texts'

/** Lines of code of a file without its comments, with their places. */
function linesOf(file: string): { place: string; line: string }[] {
  const lines = readFileSync(path.join(TEXTS, file), 'utf8').split('\n')
  return lines.map((line, i) => ({ place: `${file}:${i + 1}`, line })).filter(({ line }) => !/^\s*(\/\*\*|\*|\/\/|import )/.test(line))
}

describe('texts for users', () => {
  it('hold no bare abbreviation, in German or English', () => {
    const files = readdirSync(TEXTS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    const found = files.flatMap(linesOf).filter(({ line }) => hasAbbreviation(line))
    expect(files.length).toBeGreaterThan(40)
    expect(found.map(({ place, line }) => `${place} ${line.trim()}`)).toEqual([])
  })

  it.each([
    'vor {days} T.',
    'Rhythmus 36 T.',
    '1,25 Std.',
    '{minutes} Min. Umweg',
    'Umsatz lfd. Jahr',
    'Nr. {number}',
    'PLZ {digits}',
    'Revenue YTD',
    '{days} d ago',
    '{hours}:{minutes} h',
    '45 min',
    'No. 12',
  ])('%s is one', (text) => expect(hasAbbreviation(text)).toBe(true))

  it.each(['vor 12 Tagen', 'Team-Postfach', 'Diesen Termin.', '1 Minute', '3 hidden', 'Bitte so: 8-12, 13-17', 'GmbH & Co. KG'])(
    '%s is none',
    (text) => expect(hasAbbreviation(text)).toBe(false),
  )
})

describe('a length of time', () => {
  it.each([
    [1, '1 Minute', '1 minute'],
    [45, '45 Minuten', '45 minutes'],
    [60, '1 Stunde', '1 hour'],
    [75, '1 Stunde 15 Minuten', '1 hour 15 minutes'],
    [120, '2 Stunden', '2 hours'],
    [121, '2 Stunden 1 Minute', '2 hours 1 minute'],
  ])('of %i minutes is told in whole words', (minutes, german, english) => expect([lengthDe(minutes), lengthEn(minutes)]).toEqual([german, english]))

  it('is in the singular for one, also where the number was written by the language', () => {
    expect([minutesDe('1'), minutesDe('1.200'), minutesEn('1'), minutesEn(0)]).toEqual(['1 Minute', '1.200 Minuten', '1 minute', '0 minutes'])
  })
})
