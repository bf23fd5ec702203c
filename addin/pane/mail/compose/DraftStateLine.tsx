import { makeStyles, Switch, tokens } from '@fluentui/react-components'
import { Edit20Regular } from '@fluentui/react-icons/svg/edit'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Outputs, useTRPC } from '../../../api.ts'
import type { OpenItem } from '../../../office/mail-host.ts'
import type { Texts } from '../../../texts/shape.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Sentence } from '../../../ui/sentences/Sentence.tsx'
import { StateLine } from '../../contact-reports/StateLine.tsx'
import { AnswerChoice } from './AnswerChoice.tsx'
import { FollowUpByHand } from './FollowUpByHand.tsx'
import { useDraftChoices } from './use-draft-choices.ts'

const useStyles = makeStyles({
  switch: { flexShrink: 0, margin: '-4px 0' },
  why: { flexBasis: '100%', margin: 0, paddingBottom: '4px', color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px' },
  below: { flexBasis: '100%' },
})

type Preview = Outputs['mailSync']['preview']

/** What will become of the mail being written once it is sent, and what its author can choose for it. `recipient`: whose cockpit it stands in; null: nobody's. */
export function DraftStateLine({ item, recipient }: { item: OpenItem; recipient: string | null }) {
  const styles = useStyles()
  const texts = useTexts()
  const trpc = useTRPC()
  const { choices, choose } = useDraftChoices(item.key)
  const draft = {
    recipients: item.parties.map(({ address }) => address),
    conversationId: item.conversationId,
    isKeptOut: choices?.isKeptOut ?? false,
  }
  const preview = useQuery(trpc.mailSync.preview.queryOptions(draft, { placeholderData: keepPreviousData }))
  const { sentence, why } = tell(preview.data, texts)
  const judged = preview.data?.state === 'judged' ? preview.data : null
  const isOpenToChoice = judged !== null && (judged.isLogged || judged.reason === 'skipped_by_author')
  return (
    <StateLine label={texts.mail.label} icon={<Edit20Regular />} text={sentence}>
      {choices && isOpenToChoice && (
        <Switch
          className={styles.switch}
          size="small"
          aria-label={texts.compose.log}
          title={texts.compose.log}
          checked={!choices.isKeptOut}
          onChange={(_, { checked }) => choose({ isKeptOut: !checked })}
        />
      )}
      {why && (
        <p className={styles.why}>
          <Sentence text={why} />
        </p>
      )}
      {choices && judged?.isLogged && <AnswerChoice value={choices.answerWithin} onChange={(answerWithin) => choose({ answerWithin })} />}
      {choices?.answerWithin && judged && !judged.isLogged ? <p className={styles.why}>{texts.compose.noFollowUp}</p> : null}
      {recipient !== null && preview.data && (!judged || !choices) && <FollowUpByHand recipient={recipient} />}
      {preview.error && (
        <div className={styles.below}>
          <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />
        </div>
      )}
    </StateLine>
  )
}

function tell(preview: Preview | undefined, { compose, mail, mailSync }: Texts): { sentence: string; why: string | null } {
  switch (preview?.state) {
    case undefined:
      return { sentence: mail.noMail, why: null }
    case 'company_off':
      return { sentence: compose.notByItself, why: compose.companyOff }
    case 'not_connected':
      return { sentence: compose.notByItself, why: compose.notConnected }
    case 'judged':
      if (preview.isLogged) return { sentence: compose.willBeLogged(preview.customers.join(', ')), why: null }
      return { sentence: compose.willNotBeLogged, why: mailSync.reasons[preview.reason] }
  }
}
