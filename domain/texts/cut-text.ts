/** The longest line that is stored: a name, a subject of our own, a title. */
export const LONGEST_LINE = 255

/** The first `most` UTF-16 units of a text, and never half of a character that takes two. */
export function cutText(text: string, most: number = LONGEST_LINE): string {
  const cut = text.slice(0, most)
  return cut.length < text.length ? cut.replace(/[\uD800-\uDBFF]$/, '') : cut
}
