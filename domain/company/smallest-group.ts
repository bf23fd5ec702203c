/**
 * Whether figures about these people may be shown: to nobody about fewer than the company has agreed upon, except about oneself.
 * A territory or a filter that narrows to fewer people counts as those people, whatever it is called.
 * @param people ids of everybody whose work the figures tell of
 * @param smallest people; 1 or less: no limit
 * @example mayEvaluate(['weber'], 'klein', 5) // false
 */
export function mayEvaluate(people: Iterable<string>, viewer: string, smallest: number): boolean {
  const group = new Set(people)
  if (group.size >= smallest) return true
  return group.size === 0 || (group.size === 1 && group.has(viewer))
}
