import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type ComplaintLetterKind, complaintLetter } from '../../../../domain/texts/complaint-letters.ts'
import type { ShownComplaint } from '../../../api.ts'
import { useHost } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useComplaintTexts } from './use-complaint-texts.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', margin: '4px 0' },
  quiet: { margin: '4px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** Puts what the customer may read into the mail being written, or begins the answer to the open one with it. */
export function LetterButtons({ complaint }: { complaint: ShownComplaint }) {
  const styles = useStyles()
  const { letter: texts } = useComplaintTexts()
  const host = useHost()
  const insert = useInsert()
  const [withoutObligation, setWithoutObligation] = useState(complaint.verdict === 'goodwill')
  const { number, openedOn, orderNumber, productNumber, customerText: answer } = complaint
  if (host.kind !== 'outlook') return null
  if (!host.textWriter() && !host.reply()) return <p className={styles.quiet}>{texts.nowhere}</p>
  const letter = (kind: ComplaintLetterKind): string | null =>
    complaintLetter(kind, { number, openedOn, orderNumber, productNumber, answer }, { language: host.language, withoutObligation })
  const button = (kind: ComplaintLetterKind) => {
    const text = letter(kind)
    return (
      text && (
        <Button size="small" disabled={insert.isPending} onClick={() => insert.mutate(text)}>
          {texts[kind]}
        </Button>
      )
    )
  }
  return (
    <div className={styles.row}>
      {complaint.done.length === 0 && button('confirm')}
      {button('answer')}
      {answer && (
        <Checkbox
          label={texts.withoutObligation}
          checked={withoutObligation}
          onChange={(_event, data) => setWithoutObligation(data.checked === true)}
        />
      )}
    </div>
  )
}

function useInsert() {
  const { letter: texts } = useComplaintTexts()
  const host = useHost()
  const notify = useNotify()
  return useMutation({
    mutationFn: async (text: string): Promise<boolean> => {
      const writer = host.textWriter()
      if (writer && !(await writer.isAllowed())) return false
      const reply = host.reply()
      if (writer)
        return await writer.insert(text).then(
          () => true,
          () => false,
        )
      reply?.(text)
      return reply !== null
    },
    onSuccess: (isIn) => notify({ text: isIn ? texts.inserted : texts.notInserted }),
  })
}
