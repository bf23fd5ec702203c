import { z } from 'zod'
import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { id } from '../../platform/input.ts'
import { readSheet } from './read-sheet.ts'

export const sheetInput = z.strictObject({
  /** One visit, or a customer without one. */
  of: z.union([z.strictObject({ visitId: id }), z.strictObject({ customerId: id })]),
  /** `customer`: the version that may lie on the customer's table. */
  audience: z.enum(['internal', 'customer']),
})
export type SheetInput = z.infer<typeof sheetInput>

export const visitSheetRouter = router({
  read: procedureFor(...anyRole)
    .input(sheetInput)
    .query(({ ctx, input }) => readSheet(ctx, input)),
})
