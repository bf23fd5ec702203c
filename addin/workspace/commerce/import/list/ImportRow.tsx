import { makeStyles, tokens } from '@fluentui/react-components'
import type { ImportLine } from '../../../../api.ts'
import type { ImportFilter } from '../../../../import-filter.ts'
import { addressOf } from '../../../../page-address.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { JobProgress } from '../job/JobProgress.tsx'
import { isOnItsWay } from '../job/on-its-way.ts'
import { StateBadge } from '../job/StateBadge.tsx'
import { UndoButton } from '../job/UndoButton.tsx'
import { useCountWords } from '../job/use-count-words.ts'
import { useFileTitle } from '../job/use-file-title.ts'
import { useTroubleText } from '../job/use-trouble-text.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 12px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  main: { flex: '1 1 260px', minWidth: 0 },
  link: {
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
})

/** One file: what of it, where from, how far it is, and the way back. */
export function ImportRow({ job, filter }: { job: ImportLine; filter: ImportFilter }) {
  const [styles, page] = [useStyles(), usePageStyles()]
  const { list: texts } = useImportTexts()
  const { dayAndTime } = useFormat()
  const title = useFileTitle()(job)
  const trouble = useTroubleText()(job.trouble)
  const counts = useCountWords()(job)
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <div className={styles.head}>
          <a className={styles.link} href={addressOf({ page: 'imports', jobId: job.jobId, filter })}>
            {title}
          </a>
          <StateBadge state={job.state} />
        </div>
        <p className={page.small}>{texts.meta(job.source, dayAndTime(job.createdAt), job.createdBy)}</p>
        {counts && <p className={page.small}>{counts}</p>}
        {trouble && <p className={page.small}>{trouble}</p>}
        {isOnItsWay(job) && <JobProgress job={job} />}
      </div>
      <UndoButton job={job} />
    </li>
  )
}
