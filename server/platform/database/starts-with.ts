import { fragment, type SqlFragment } from './db.ts'

/** Stands behind all others. */
const LAST_LETTER = '\u{10FFFF}'

/** Whether a text begins with `prefix`, letter by letter. Needs an index on the text `collate "C"`: one for `like` is of no use while the pattern is a parameter. */
export const startsWith = (text: SqlFragment, prefix: string | SqlFragment): SqlFragment => {
  const end = typeof prefix === 'string' ? prefix + LAST_LETTER : fragment`${prefix} || ${LAST_LETTER}`
  return fragment`(${text} collate "C" >= ${prefix} and ${text} collate "C" < ${end})`
}
