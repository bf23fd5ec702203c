import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '../../../../api.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import type { MappingDraft } from './mapping-draft.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px', margin: '6px 0' },
  input: { width: '140px', minWidth: 0 },
})

const CODE = /^[A-Z]{3}$/

type Props = { draft: MappingDraft; problems: readonly string[]; onChange: (part: Partial<MappingDraft>) => void }

/** What one of another currency is worth. */
export function RateFields({ draft: { rates }, problems, onChange }: Props) {
  const [styles, page] = [useStyles(), usePageStyles()]
  const { mapping: texts } = useImportTexts()
  const me = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const currency = me.data?.currency ?? ''
  const [typed, setTyped] = useState('')
  const code = typed.trim().toUpperCase()
  const isNew = CODE.test(code) && code !== currency && !rates.some((each) => each.code === code)
  const add = (): void => {
    onChange({ rates: [...rates, { code, rate: '' }] })
    setTyped('')
  }
  return (
    <section aria-label={texts.rates(currency)}>
      <h2 className={page.heading}>{texts.rates(currency)}</h2>
      <p className={page.small}>{texts.ratesHint(currency)}</p>
      {rates.map((each) => (
        <div key={each.code} className={styles.row}>
          <Field label={texts.rate(each.code, currency)} validationMessage={problems.includes(each.code) ? texts.rateProblem : null}>
            <Input
              className={styles.input}
              input={{ inputMode: 'decimal', className: styles.input }}
              value={each.rate}
              maxLength={16}
              onChange={(_event, { value }) => onChange({ rates: rates.map((one) => (one.code === each.code ? { ...one, rate: value } : one)) })}
            />
          </Field>
          <Button
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={texts.removeRate(each.code)}
            onClick={() => onChange({ rates: rates.filter((one) => one.code !== each.code) })}
          />
        </div>
      ))}
      <div className={styles.row}>
        <Field label={texts.rateCode}>
          <Input
            className={styles.input}
            input={{ className: styles.input }}
            value={typed}
            maxLength={3}
            onChange={(_event, { value }) => setTyped(value)}
          />
        </Field>
        <Button disabled={!isNew} onClick={add}>
          {texts.addRate}
        </Button>
      </div>
    </section>
  )
}
