/** Who imports whom, by name. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>

/** Groups of names that all reach each other (Tarjan 1972), each sorted; none: there is no circle. */
export function circles(graph: Graph): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const path: string[] = []
  const found: string[][] = []
  const visit = (name: string): number => {
    order.set(name, order.size)
    lowest.set(name, order.size - 1)
    path.push(name)
    for (const next of graph.get(name) ?? []) {
      if (!order.has(next)) lower(name, visit(next))
      else if (path.includes(next)) lower(name, order.get(next) ?? 0)
    }
    if (lowest.get(name) === order.get(name)) keep(path.splice(path.indexOf(name)))
    return lowest.get(name) ?? 0
  }
  const lower = (name: string, to: number): void => void lowest.set(name, Math.min(lowest.get(name) ?? to, to))
  const keep = (group: string[]): void => void (group.length > 1 && found.push(group.sort()))
  for (const name of graph.keys()) if (!order.has(name)) visit(name)
  return found
}
