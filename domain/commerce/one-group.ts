/** Companies that one buyer may buy for. */

/**
 * One name for all companies of which any share an owner, also over a third that has both. `owners`: of each company all that own it, however far up, and itself.
 * @example oneGroup([['a', 'm'], ['b', 'm', 'n'], ['c', 'n'], ['d']]) // three times the same name, and another
 */
export function oneGroup(owners: readonly (readonly string[])[]): string[] {
  const above = new Map<string, string>()
  const nameOf = (id: string): string => {
    const next = above.get(id)
    return next === undefined ? id : nameOf(next)
  }
  for (const [first = '', ...others] of owners)
    for (const other of others) if (nameOf(other) !== nameOf(first)) above.set(nameOf(other), nameOf(first))
  return owners.map(([first = '']) => nameOf(first))
}
