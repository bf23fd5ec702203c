import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { readSheet, sheetInput } from './read-sheet.ts'

export const visitSheetRouter = router({
  read: procedureFor(...anyRole)
    .input(sheetInput)
    .query(({ ctx, input }) => readSheet(ctx, input)),
})
