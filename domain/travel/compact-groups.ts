type Point = { latitude: number; longitude: number }

/**
 * Puts points that lie together into groups of at most `most`, by halving the longer side again and again; returns the points' numbers. Same points, same groups.
 * @example compactGroups([luebeck, munich, travemuende], 2) // [[1], [2, 0]]
 */
export function compactGroups(points: readonly Point[], most: number): number[][] {
  const halve = (group: number[]): number[][] => {
    if (group.length <= Math.max(1, most)) return group.length > 0 ? [group] : []
    const at = longerSide(points, group)
    const sorted = group.toSorted((a, b) => at(a) - at(b) || a - b)
    const middle = Math.ceil(sorted.length / 2)
    return [...halve(sorted.slice(0, middle)), ...halve(sorted.slice(middle))]
  }
  return halve(points.map((_, i) => i))
}

/** The coordinate in which the group is stretched most; a degree of longitude counts two thirds of one of latitude, as it does in Germany. */
function longerSide(points: readonly Point[], group: readonly number[]): (point: number) => number {
  const latitude = (i: number): number => points[i]?.latitude ?? 0
  const longitude = (i: number): number => (points[i]?.longitude ?? 0) / 1.5
  return stretch(group.map(latitude)) >= stretch(group.map(longitude)) ? latitude : longitude
}

function stretch(values: readonly number[]): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)]
  return most - least
}
