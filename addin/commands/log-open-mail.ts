import { createApi } from '../api.ts'
import { readConfiguration } from '../configuration.ts'
import type { CommandHost } from '../office/function-commands.ts'
import { startSignIn } from '../office/sign-in.ts'
import { loadTexts } from '../texts/load-texts.ts'
import { failureOf } from '../ui/errors/failure.ts'
import { logMailOnce } from './log-mail-once.ts'

/** The command "Log mail": logs the open mail with the customer the pane would show, and says in the mail's notification bar what came of it. */
export async function logOpenMail(host: CommandHost): Promise<void> {
  const api = createApi(startSignIn(readConfiguration(), 'outlook', () => true).accessToken, host.language)
  const texts = await loadTexts(host.language)
  try {
    const item = await host.readItem()
    if (item) await host.say(await logMailOnce(item, { api, texts, language: host.language }), 'info')
  } catch (error) {
    await host.say({ ...texts.failures, ...texts.logCommand.failures }[failureOf(error).reason], 'error')
  }
}
