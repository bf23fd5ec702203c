import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { useObjectionTexts } from '../../../pane/valuation/objections/use-objection-texts.ts'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { ObjectionList } from './ObjectionList.tsx'
import { RuleTable } from './RuleTable.tsx'

const useStyles = makeStyles({
  main: { padding: '12px' },
  title: { margin: 0, fontSize: '20px', lineHeight: '28px' },
  quiet: { margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
  columns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(380px, 100%), 1fr))', gap: '24px', alignItems: 'start' },
})

type Which = 'open' | 'settled'

/** What people say is not so, to be answered, beside how often each rule is not right. */
export function ObjectionsPage({ top }: { top: ReactNode }) {
  const styles = useStyles()
  const texts = useObjectionTexts()
  const [which, setWhich] = useState<Which>('open')
  return (
    <>
      {top}
      <main className={styles.main}>
        <h1 className={styles.title}>{texts.title}</h1>
        <p className={styles.quiet}>{texts.intro}</p>
        <div className={styles.columns}>
          <div>
            <ChipChoice
              label={texts.which}
              value={which}
              options={[
                ['open', texts.open],
                ['settled', texts.settled],
              ]}
              onChange={setWhich}
            />
            <ObjectionList key={which} isSettled={which === 'settled'} />
          </div>
          <RuleTable />
        </div>
      </main>
    </>
  )
}
