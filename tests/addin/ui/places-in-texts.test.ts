/** Every sentence that names a place of ours leads there, in both languages to the same one. */
import { describe, expect, it } from 'vitest'
import { partsOf, plainSentence } from '../../../addin/places.ts'
import { de } from '../../../addin/texts/de.ts'
import { en } from '../../../addin/texts/en.ts'

describe('a sentence that names places', () => {
  it.each([
    ['Ohne Ort.', [['Ohne Ort.', null]]],
    ['[Mein Tag](my_day)', [['Mein Tag', 'my_day']]],
    [
      'Unter [Mein Tag](my_day) oder [Was hier gilt](rules).',
      [
        ['Unter ', null],
        ['Mein Tag', 'my_day'],
        [' oder ', null],
        ['Was hier gilt', 'rules'],
        ['.', null],
      ],
    ],
    // What people have written is no place of ours.
    ['[Angebot](http://x.example) [1](2)', [['[Angebot](http://x.example) [1](2)', null]]],
  ])('%s', (sentence, parts) => {
    expect(partsOf(sentence).map(({ words, place }) => [words, place])).toEqual(parts)
  })

  it('is plain where nothing can be pressed', () => {
    expect(plainSentence('Unter [Mein Tag](my_day).')).toBe('Unter Mein Tag.')
  })
})

type Line = { path: string; text: string }

/** Sentences without values: those with values are written by hand where they stand. */
function linesIn(texts: object, path = ''): Line[] {
  return Object.entries(texts).flatMap(([key, value]) => {
    const place = path === '' ? key : `${path}.${key}`
    return typeof value === 'string' ? [{ path: place, text: value }] : typeof value === 'object' && value !== null ? linesIn(value, place) : []
  })
}

/** Names of settings or quotes that are no way to anywhere: labels of what is pressed, and a table of stored data. */
const noWays = [
  /^settings\./,
  /^planner\.limits\.asInSettings$/,
  /^personalData\./,
  /^more\./,
  /^loggingPolicy\.ways\./,
  /^loggingPolicy\.hints\.reportVisibility$/,
]

const languages = [
  ['de', de, /„([^“]+)“/g, /Einstellungen/],
  ['en', en, /“([^”]+)”/g, /\b[Ss]ettings\b/],
] as const

describe.each(languages)('in %s', (_, texts, quoted, settings) => {
  const names = [texts.day.title, texts.more.myDay, texts.mailSync.afterwards.title, ...Object.values(texts.settings.sections)].map((name) =>
    name.toLowerCase(),
  )
  const lines = linesIn(texts).filter(({ path }) => !noWays.some((way) => way.test(path)))

  it('no place is named without its link', () => {
    const named = lines.filter(
      ({ text }) => [...text.matchAll(quoted)].some(([, name]) => names.includes(name!.toLowerCase())) || settings.test(text),
    )
    expect(named).toEqual([])
  })

  it('the links are those of the other language', () => {
    const other = new Map(linesIn(texts === de ? en : de).map(({ path, text }) => [path, text]))
    const placesOf = (text: string) =>
      partsOf(text)
        .flatMap(({ place }) => place ?? [])
        .sort()
    const linked = lines.filter(({ text }) => placesOf(text).length > 0)
    expect(linked.length).toBeGreaterThan(5)
    for (const { path, text } of linked) expect([path, placesOf(other.get(path)!)]).toEqual([path, placesOf(text)])
  })
})
