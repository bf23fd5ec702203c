import { procedureFor, router } from '../../platform/call/trpc.ts'
import { importPage, listImports } from './list-imports.ts'
import { cancelImport, startedImport, startImport, undoImport } from './move-import.ts'
import { oneImport, readImport } from './read-import.ts'
import { rejectedKind, rejectedLines } from './read-rejected.ts'
import { rejectedFile } from './rejected-file.ts'
import { settledImport, settleImport } from './settle-import.ts'
import { switchedSheet, switchSheet } from './switch-sheet.ts'

export const importsRouter = router({
  list: procedureFor('admin')
    .input(importPage)
    .query(({ ctx, input }) => listImports(ctx, input)),
  read: procedureFor('admin')
    .input(oneImport)
    .query(({ ctx, input }) => readImport(ctx, input)),
  switchSheet: procedureFor('admin')
    .input(switchedSheet)
    .mutation(({ ctx, input }) => switchSheet(ctx, input)),
  /** How the file is meant, for it and those that come after. */
  settle: procedureFor('admin')
    .input(settledImport)
    .mutation(({ ctx, input }) => settleImport(ctx, input)),
  start: procedureFor('admin')
    .input(startedImport)
    .mutation(({ ctx, input }) => startImport(ctx, input)),
  cancel: procedureFor('admin')
    .input(oneImport)
    .mutation(({ ctx, input }) => cancelImport(ctx, input)),
  undo: procedureFor('admin')
    .input(oneImport)
    .mutation(({ ctx, input }) => undoImport(ctx, input)),
  /** The first of those with one reason in one column. */
  rejectedLines: procedureFor('admin')
    .input(rejectedKind)
    .query(({ ctx, input }) => rejectedLines(ctx, input)),
  rejectedFile: procedureFor('admin')
    .input(oneImport)
    .query(({ ctx, input }) => rejectedFile(ctx, input)),
})
