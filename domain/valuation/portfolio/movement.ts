/** How customers went from class to class since a day. */

/** A class A1 to C3, or null: not rated. */
export type CellCode = string | null

/** So many customers were in `from` on the day and are in `to` now; never the same. */
export type Flow = { from: CellCode; to: CellCode; customers: number }

/** Who came into a class and who left it. */
export type CellMovement = { came: number; left: number }

export const movementOf = (code: CellCode, flows: readonly Flow[]): CellMovement => ({
  came: sumOf(flows.filter(({ to }) => to === code)),
  left: sumOf(flows.filter(({ from }) => from === code)),
})

const sumOf = (flows: readonly Flow[]): number => flows.reduce((sum, { customers }) => sum + customers, 0)
