import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useOutlook } from './outlook-context.ts'

const useStyles = makeStyles({
  text: {
    padding: '6px 16px 24px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  html: {
    flexGrow: 1,
    minHeight: '240px',
    border: 'none',
    margin: '0 8px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'white',
    colorScheme: 'light',
  },
  dark: { backgroundColor: tokens.colorNeutralBackground1, colorScheme: 'dark' },
})

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
const HEAD = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer"><base target="_blank">
<style>body{font:14px/1.4 "Segoe UI",system-ui,sans-serif;margin:8px;overflow-wrap:anywhere}img{max-width:100%}</style>`
const DARK = '<style>:root{color-scheme:dark;background:#292929;color:#fff}</style>'

/** A mail that sets colours was made for white paper; any other follows the theme. */
const hasColours = (html: string): boolean => /color|background/i.test(html)

type MailBodyProps = { body: { contentType: 'text' | 'html'; content: string } }

/** The text of a message. HTML gets a document of its own: no origin, no scripts, no forms, nothing from the network. */
export function MailBody({ body: { contentType, content } }: MailBodyProps) {
  const styles = useStyles()
  const { t, settings } = useOutlook()
  if (contentType === 'html') {
    const isDark = settings.theme === 'dark' && !hasColours(content)
    return (
      <iframe
        className={mergeClasses(styles.html, isDark && styles.dark)}
        title={t.mail.body}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        srcDoc={`<!doctype html>${HEAD}${isDark ? DARK : ''}${content}`}
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
