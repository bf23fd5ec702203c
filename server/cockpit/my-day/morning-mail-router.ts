import { z } from 'zod'
import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { chooseMorningMail, readSetting } from './morning-mail-setting.ts'

export const morningMailRouter = router({
  read: procedureFor(...anyRole).query(({ ctx }) => readSetting(ctx)),
  choose: procedureFor(...anyRole)
    .input(z.strictObject({ isOn: z.boolean() }))
    .mutation(({ ctx, input }) => chooseMorningMail(ctx, input)),
})
