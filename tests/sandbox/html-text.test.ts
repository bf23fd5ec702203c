import { describe, expect, it } from 'vitest'
import { htmlToText } from '../../sandbox/store/html-text.ts'

const TEN_MEGABYTES = 10 * 1024 * 1024

describe('the plain text of a mail', () => {
  it('is what a reader sees, in lines', () => {
    const head = '<html><head><title>Angebot</title><style>p > b {}</style></head>'
    expect(htmlToText(`${head}<body><p>Hallo &amp; <b>Welt</b></p><!-- a > b -->eins<BR>zwei<hr>drei<script>"<p>"</script></body>`)).toBe(
      'Hallo & Welt\neins\nzwei\n________________________________\ndrei',
    )
    expect(htmlToText('a < b')).toBe('a < b')
  })

  // Each of these once took hours: the test would not end.
  it.each(['<', '<!--', '<style>', '<br ', '</style', '&nbsp;', '<div>', '&#x'])('is found in one pass through ten megabytes of %s', (piece) => {
    expect(htmlToText(piece.repeat(TEN_MEGABYTES / piece.length)).length).toBeLessThanOrEqual(TEN_MEGABYTES)
  })
})
