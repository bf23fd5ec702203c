import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { TeamMailState } from '../../../domain/contact-reports/team-mail-state.ts'
import type { BoardMail } from '../../api.ts'
import { TeamMailRow } from '../../pane/contact-reports/team/TeamMailRow.tsx'
import type { useBoardPart } from '../../pane/contact-reports/team/use-team-board.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useFormat } from '../../ui/use-format.ts'

const useStyles = makeStyles({
  column: {
    minWidth: 0,
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: '0 0 4px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
})

type Props = {
  state: TeamMailState
  mails: readonly BoardMail[]
  reached: string | null
  /** Which brings older ones of this column. */
  query: ReturnType<typeof useBoardPart>['query']
  onOpen: (mail: BoardMail) => void
}

/** The mails of one state, the newest first. */
export function BoardColumn({ state, mails, reached, query, onOpen }: Props) {
  const styles = useStyles()
  const { teamBoard: texts, sections, common } = useTexts()
  const { number } = useFormat()
  const title = useId()
  return (
    <section className={styles.column} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {texts.count(texts.states[state], number(mails.length) + (query.hasNextPage ? '+' : ''))}
      </h2>
      <p className={styles.quiet}>{texts.hints[state]}</p>
      {mails.length === 0 && !query.isPending && <p>{texts.none[state]}</p>}
      <ul className={styles.list}>
        {mails.map((mail) => (
          <TeamMailRow key={mail.reportId} mail={mail} isReached={mail.reportId === reached} onOpen={() => onOpen(mail)} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button size="small" appearance="subtle" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {query.isFetchingNextPage ? common.loading : sections.older}
        </Button>
      )}
    </section>
  )
}
