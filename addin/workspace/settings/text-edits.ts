/** What was typed over a tree of texts, so that saving it changes nothing else that somebody has saved meanwhile. */

/** The texts that differ, at their places. */
export type TextEdits<Texts> = { readonly [Name in keyof Texts]?: Texts[Name] extends string ? Texts[Name] : TextEdits<Texts[Name]> }

/** The saved texts with those that were typed over them. */
export function withTexts<Texts extends object>(saved: Texts, edits: TextEdits<Texts>): Texts {
  return mapNames(saved, (value, name) => {
    const edit = edits[name]
    if (edit === undefined) return value
    return isTree(value) ? withTexts(value, edit as TextEdits<typeof value>) : edit
  }) as Texts
}

/** What `next` says otherwise than what is saved; null: nothing. */
export function changedTexts<Texts extends object>(saved: Texts, next: Texts): TextEdits<Texts> | null {
  const changed = mapNames(next, (value, name) => {
    const before = saved[name]
    if (isTree(value) && isTree(before)) return changedTexts(before as object, value) ?? undefined
    return value === before ? undefined : value
  })
  const kept = Object.entries(changed).filter(([, value]) => value !== undefined)
  return kept.length > 0 ? (Object.fromEntries(kept) as TextEdits<Texts>) : null
}

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null

const mapNames = <Texts extends object>(texts: Texts, of: (value: Texts[keyof Texts], name: keyof Texts) => unknown): Record<string, unknown> =>
  Object.fromEntries((Object.keys(texts) as (keyof Texts & string)[]).map((name) => [name, of(texts[name], name)]))
