/** Work that is done one piece after the other, in the order in which it is asked for. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/** A turn of its own; what fails hinders nothing behind it. */
export function makeTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
