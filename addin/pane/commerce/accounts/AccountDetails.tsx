import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { AccountForm } from '../../../../domain/commerce/accounts/account-form.ts'
import { saveAs } from '../../../download-file.ts'
import { useHost } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { accountLines, asText } from './account-lines.ts'
import { useAccountTexts } from './use-account-texts.ts'

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: '106px minmax(0, 1fr)', gap: '4px 8px', margin: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '20px', overflowWrap: 'anywhere' },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line', userSelect: 'all', lineHeight: '20px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
})

/** All that is typed into the ERP, one by one or as a whole. */
export function AccountDetails({ form }: { form: AccountForm }) {
  const styles = useStyles()
  const texts = useAccountTexts()
  const notify = useNotify()
  const lines = accountLines(form, texts, useHost().language)
  const copy = (): void => {
    navigator.clipboard.writeText(asText(lines)).then(
      () => notify({ text: texts.copied }),
      () => notify({ text: texts.notCopied }),
    )
  }
  // The mark at the beginning tells editors that it is UTF-8.
  const download = (): void => saveAs(texts.fileName(form.company), new Blob([`\uFEFF${asText(lines)}\n`], { type: 'text/plain' }))
  return (
    <>
      <dl className={styles.list}>
        {lines.map(({ label, value }) => (
          <Detail key={label} label={label} value={value} />
        ))}
      </dl>
      <div className={styles.buttons}>
        <Button size="small" onClick={copy}>
          {texts.copy}
        </Button>
        <Button size="small" onClick={download}>
          {texts.download}
        </Button>
      </div>
    </>
  )
}

function Detail({ label, value }: { label: string; value: string }) {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  )
}
