import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Copy16Regular } from '@fluentui/react-icons/svg/copy'
import { useNotify } from '../../../ui/notices.tsx'
import { usePushTexts } from './use-push-texts.ts'

const useStyles = makeStyles({
  text: {
    margin: '4px 0',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    userSelect: 'all',
  },
  copy: { margin: '4px 0 8px' },
})

/** A text for another program, letter by letter, and the way to take it along. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const styles = useStyles()
  const texts = usePushTexts()
  const notify = useNotify()
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => notify({ text: texts.copied }),
      () => notify({ text: texts.notCopied }),
    )
  }
  return (
    <>
      <pre className={styles.text}>{text}</pre>
      <div className={styles.copy}>
        <Button size="small" icon={<Copy16Regular />} aria-label={`${texts.copy}: ${label}`} onClick={copy}>
          {texts.copy}
        </Button>
      </div>
    </>
  )
}
