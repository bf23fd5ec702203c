/** The part of a mail's text that its author wrote now. */
import EmailReplyParser from 'email-reply-parser'

/** A contact report is read by people: what is longer than this is cut. Characters. */
const LONGEST = 60_000

/** NUL cannot be stored; other control characters are noise of broken encodings. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/**
 * The text a mailbox considers new, else the whole text: cut to a readable length, blank lines joined, without control characters.
 * @param uniqueText what the mailbox considers new (may still quote); null when it gave none
 * @param text the whole text
 */
export function plainMailText(uniqueText: string | null, text: string): string {
  const source = (uniqueText?.trim() ? uniqueText : text).slice(0, LONGEST)
  const lines = source
    .replace(CONTROLS, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
  return lines
    .filter((line, i) => line !== '' || lines[i - 1] !== '')
    .join('\n')
    .trim()
}

/**
 * Without quoted history and signature. May take very long for texts made to that end: call it where it can be stopped.
 * @param plain result of `plainMailText`
 */
export function newMailText(plain: string): string {
  return new EmailReplyParser().parseReply(plain).trim() || plain
}
