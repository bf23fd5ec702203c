import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { useOutlook } from './outlook-context.ts'

const useStyles = makeStyles({
  text: {
    padding: '6px 16px 24px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  html: { flexGrow: 1, minHeight: '240px', border: 'none', margin: '0 8px 8px', borderRadius: tokens.borderRadiusMedium, backgroundColor: 'white' },
})

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
const HEAD = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer"><base target="_blank">
<style>body{font:14px/1.4 "Segoe UI",system-ui,sans-serif;margin:8px;overflow-wrap:anywhere}img{max-width:100%}</style>`

type MailBodyProps = { body: { contentType: 'text' | 'html'; content: string } }

/** The text of a message. HTML gets a document of its own: no origin, no scripts, no forms, nothing from the network. */
export function MailBody({ body: { contentType, content } }: MailBodyProps) {
  const styles = useStyles()
  const { t } = useOutlook()
  if (contentType === 'html') {
    return (
      <iframe
        className={styles.html}
        title={t.mail.body}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        srcDoc={`<!doctype html>${HEAD}${content}`}
      />
    )
  }
  return <div className={styles.text}>{linked(content)}</div>
}

/** Web addresses become links. */
const linked = (text: string) =>
  text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      <Link key={index} inline href={part} target="_blank" rel="noreferrer">
        {part}
      </Link>
    ),
  )
