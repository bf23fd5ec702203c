/** What people type, made of what is there. */
import type pg from 'pg'

export type Kind =
  | 'name'
  | 'misspelt name'
  | 'frequent word'
  | 'person'
  | 'misspelt person'
  | 'town'
  | 'end of a telephone number'
  | 'document number'
  | 'subject'
  | 'nothing'

/** So many of each kind, all over the tables. */
export async function typedTexts(pool: pg.Pool, count: number): Promise<Record<Kind, string[]>> {
  const read = async (sql: string): Promise<string[]> => (await pool.query<{ text: string }>(`${sql} limit ${count}`)).rows.map(({ text }) => text)
  const names = await read('select name as text from customer order by md5(id::text)')
  const people = await read("select concat_ws(' ', given_name, surname) as text from contact order by md5(id::text)")
  const phones = await read('select number as text from contact_phone order by md5(id::text)')
  return {
    name: names.map((name) => name.slice(0, 12)),
    'misspelt name': names.map((name, i) => misspelt(name, i)),
    'frequent word': await read(
      "select word as text from customer, unnest(string_to_array(name_folded, ' ')) word group by word order by count(*) desc",
    ),
    person: people,
    'misspelt person': people.map((name, i) => misspelt(name, i)),
    town: await read('select distinct city as text from site where city is not null'),
    'end of a telephone number': phones.map((number) => number.slice(-7)),
    'document number': (await read('select number as text from invoice order by md5(id::text)')).map((number) => number.replace(/\D/g, '')),
    subject: await read('select distinct left(subject, 40) as text from contact_report'),
    nothing: names.map((_, i) => `xqz${i} wvutq`),
  }
}

/** A letter is left out, or another one stands in its place. */
function misspelt(name: string, i: number): string {
  const at = 2 + (i % Math.max(1, Math.min(name.length - 3, 8)))
  return `${name.slice(0, at)}${i % 2 ? 'x' : ''}${name.slice(at + 1)}`
}
