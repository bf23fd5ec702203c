/** Ribbon commands without a pane: Outlook starts their page unseen and takes it away when the command is done. */
import { type Language, languageOf } from '../../domain/texts/language.ts'
import type { OpenItem } from './mail-host.ts'
import { showNotification } from './notification.ts'
import { readOpenItem } from './read-item.ts'

export type CommandHost = {
  language: Language
  /** null: nothing is open. */
  readItem: () => Promise<OpenItem | null>
  /** A line in the open item's notification bar; the page may go once it is there. */
  say: (text: string, kind: 'info' | 'error') => Promise<void>
}

/** `name` is the command's FunctionName in the manifest. Outlook hears of the end whatever happens, else it would wait. */
export function associateCommand(name: string, run: (host: CommandHost) => Promise<void>): void {
  void Office.onReady()
  Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
    try {
      await run(createCommandHost(Office.context.mailbox))
    } finally {
      event.completed()
    }
  })
}

const createCommandHost = (mailbox: Office.Mailbox): CommandHost => ({
  language: languageOf(Office.context.displayLanguage),
  readItem: () => readOpenItem(mailbox, 'draft'),
  say: (text, kind) => showNotification(mailbox, text, kind),
})
