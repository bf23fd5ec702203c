/** Mails as people write them, each with what is new in it; made up for these tests. */
import { readFileSync } from 'node:fs'

/** `=== name`, the mail, `=== expected`, its new text. */
export const mails = readFileSync('tests/domain/mail/text/mails.txt', 'utf8')
  .split(/^=== (?!expected)/m)
  .slice(1)
  .map((mail) => {
    const [head = '', expected = ''] = mail.split('\n=== expected\n')
    const end = head.indexOf('\n')
    return { id: head.slice(0, end), text: head.slice(end + 1), expected }
  })
