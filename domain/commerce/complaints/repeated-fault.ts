/** Whether the same fault has come back although something was done about it, by the conditions of the VDA for a repeated fault. */

/** `madeOn`: when the goods were delivered, else ordered; null: not known. Days `YYYY-MM-DD`. */
export type Fault = { kind: string | null; productNumber: string | null; openedOn: string; madeOn: string | null }

/** `measureOn`: since when it was to be over; null: nobody has said. */
export type EarlierFault = Pick<Fault, 'kind' | 'productNumber'> & { measureOn: string | null; closedOn: string | null }

/** `perhaps`: all holds, but nobody knows when the goods were made. null: no repeated fault. */
export type Repeat = 'surely' | 'perhaps' | null

/** Same part, same kind of fault, of the same supplier, which we are; the earlier one was closed, and the goods were made after its measure. */
export function repeatOf(fault: Fault, earlier: EarlierFault): Repeat {
  const since = earlier.measureOn ?? earlier.closedOn
  const isSame = fault.productNumber !== null && fault.productNumber === earlier.productNumber && fault.kind !== null && fault.kind === earlier.kind
  if (!isSame || since === null || earlier.closedOn === null || earlier.closedOn > fault.openedOn) return null
  if (fault.madeOn === null) return 'perhaps'
  return fault.madeOn > since ? 'surely' : null
}
