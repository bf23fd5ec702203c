import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { changedPreferences, savePreferences } from './preferences.ts'
import { chooseLanguage, languageChoice, showLanguage } from './reader-language.ts'
import { offerToSetAside, setAside } from './set-aside.ts'
import { whoAmI } from './who-am-i.ts'

export const peopleRouter = router({
  /** The caller, and the colleagues a follow-up can be given to. */
  whoAmI: procedureFor(...anyRole).query(({ ctx }) => whoAmI(ctx)),
  savePreferences: procedureFor(...anyRole)
    .input(changedPreferences)
    .mutation(({ ctx, input }) => savePreferences(ctx, input)),
  setAside: procedureFor(...anyRole)
    .input(offerToSetAside)
    .mutation(({ ctx, input }) => setAside(ctx, input)),
  /** In which language the caller reads what is written into his Outlook. */
  language: procedureFor(...anyRole).query(({ ctx }) => showLanguage(ctx)),
  chooseLanguage: procedureFor(...anyRole)
    .input(languageChoice)
    .mutation(({ ctx, input }) => chooseLanguage(ctx, input)),
})
