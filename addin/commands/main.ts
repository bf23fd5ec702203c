/** Start of the page that Outlook runs for our ribbon commands; the command's own code follows, so that it is known at once. */
import { associateCommand } from '../office/function-commands.ts'

associateCommand('logMail', async (host) => (await import('./log-open-mail.ts')).logOpenMail(host))
