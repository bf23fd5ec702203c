import type { OpenItem } from '../../../office/mail-host.ts'
import { useHost } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useAnswersTexts } from './use-answers-texts.ts'

/** How a text gets into a mail: as the beginning of a reply, where the cursor stands in the one being written, or by hand where this Outlook takes none. */
export type WayIn = 'reply' | 'insert' | 'copy'

/** Puts a text into the mail; nothing is sent. */
export function usePutIn({ mode }: OpenItem): { way: WayIn; putIn: (text: string) => Promise<void> } {
  const host = useHost()
  const notify = useNotify()
  const texts = useAnswersTexts()
  const [writer, reply] = [mode === 'compose' ? host.textWriter() : null, mode === 'compose' ? null : host.reply()]
  const way = writer ? 'insert' : reply ? 'reply' : 'copy'
  const put = async (text: string): Promise<string> => {
    if (reply) {
      reply(`${text}\n\n`)
      return texts.replied
    }
    if (writer) {
      await writer.insert(text)
      return texts.inserted
    }
    await navigator.clipboard.writeText(text)
    return texts.copied
  }
  const putIn = async (text: string): Promise<void> => notify({ text: await put(text).catch(() => texts.failed) })
  return { way, putIn }
}
