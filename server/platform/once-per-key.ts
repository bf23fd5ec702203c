/** Lists in which no key comes twice, one after the other the same as all: what is worked on as a set keeps its order. @example oncePerKey(['a', 'b', 'a'], (each) => each) // [['a', 'b'], ['a']] */
export function oncePerKey<T>(all: readonly T[], keyOf: (each: T) => string): T[][] {
  const lists: T[][] = []
  const times = new Map<string, number>()
  for (const each of all) {
    const nth = times.get(keyOf(each)) ?? 0
    times.set(keyOf(each), nth + 1)
    const list = lists[nth]
    if (list) list.push(each)
    else lists.push([each])
  }
  return lists
}
