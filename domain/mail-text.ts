/** The part of a mail's text that its author wrote now. */
import EmailReplyParser from 'email-reply-parser'

/** Longer texts are cut before they are parsed, so that a hostile mail cannot hold the process up. Characters. */
const LONGEST = 60_000

/** NUL cannot be stored; other control characters are noise of broken encodings. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/**
 * New text of a mail without quoted history and signature.
 * @param uniqueText what the mailbox considers new (may still quote); null when it gave none
 * @param text the whole text
 */
export function newMailText(uniqueText: string | null, text: string): string {
  const source = uniqueText?.trim() ? uniqueText : text
  const plain = source
    .slice(0, LONGEST)
    .replace(CONTROLS, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
  const visible = new EmailReplyParser().parseReply(plain).trim()
  return (visible || plain.trim()).replace(/\n{3,}/g, '\n\n')
}
