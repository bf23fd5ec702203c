import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { chooseMorningMail, morningMailChoice, readSetting } from './morning-mail-setting.ts'
import { readMyDay } from './read-my-day.ts'

export const myDayRouter = router({
  read: procedureFor(...anyRole).query(({ ctx }) => readMyDay(ctx)),
})

export const morningMailRouter = router({
  read: procedureFor(...anyRole).query(({ ctx }) => readSetting(ctx)),
  choose: procedureFor(...anyRole)
    .input(morningMailChoice)
    .mutation(({ ctx, input }) => chooseMorningMail(ctx, input)),
})
