import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { formatExample } from '../../../../../domain/commerce/import/mapping/format-example.ts'
import type { ImportDetail } from '../../../../api.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useDecimal } from '../use-decimal.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { askedColumns, type MappingDraft } from './mapping-draft.ts'

type Reading = NonNullable<ImportDetail['reading']>
/** So that it stands out what is before the point. */
const MONEY_DECIMALS = 2

type Props = { draft: MappingDraft; reading: Reading; problems: readonly string[]; onChange: (part: Partial<MappingDraft>) => void }

/** Where the values of a column leave open how they are meant, one of them is shown in each way. */
export function FormatQuestions({ draft, reading, problems, onChange }: Props) {
  const { mapping: texts } = useImportTexts()
  const { dayInWords } = useFormat()
  const decimal = useDecimal()
  return askedColumns(draft, reading.columns).map(({ key, column }) => {
    const at = reading.columns.findIndex((each) => each.key === key)
    const { written, meanings } = formatExample(
      column,
      reading.first.map((row) => row[at] ?? null),
    )
    return (
      <Field key={key} label={texts.formatQuestion(key)} required validationMessage={problems.includes(key) ? texts.formatProblem : null}>
        <RadioGroup value={draft.formats[key] ?? ''} onChange={(_event, { value }) => onChange({ formats: { ...draft.formats, [key]: value } })}>
          {meanings.map(({ format, value }) =>
            value === null ? null : (
              <Radio
                key={format}
                value={format}
                label={
                  column.kind === 'day'
                    ? texts.means(written, dayInWords(value))
                    : texts.meansNumber(written, decimal(value, MONEY_DECIMALS), texts.separators[format === 'comma' ? 'comma' : 'point'])
                }
              />
            ),
          )}
        </RadioGroup>
      </Field>
    )
  })
}
