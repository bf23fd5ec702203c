import { Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { ClassCapacity } from '../../../../../domain/visits/strategy/capacity.ts'
import type { ClassCode } from '../../../../../domain/visits/strategy/class-strategy.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { ClassOutcome } from './ClassOutcome.tsx'
import { readMinutes, readRhythm, type StrategyFields } from './strategy-fields.ts'

const useStyles = makeStyles({
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '6px', padding: '8px 0' },
  },
  cell: {
    padding: '4px 6px',
    textAlign: 'start',
    verticalAlign: 'middle',
    fontWeight: tokens.fontWeightRegular,
    '@media (max-width: 640px)': { padding: 0 },
  },
  // On a phone there is no head above the column.
  labelled: {
    '@media (max-width: 640px)': {
      '::before': { content: 'attr(data-label)', display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
    },
  },
  full: { '@media (max-width: 640px)': { gridColumnStart: 1, gridColumnEnd: -1 } },
  customers: { marginInlineStart: '6px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  rhythm: { display: 'flex', gap: '4px' },
  kind: { minWidth: '120px' },
  days: { width: '96px', minWidth: 0 },
  minutes: { width: '64px', minWidth: 0 },
  input: { width: '100%', minWidth: 0 },
  wrong: { border: `1px solid ${tokens.colorPaletteRedBorder2}` },
})

const rhythms = ['interval', 'pursuit', 'campaign'] as const
const channels = ['visit', 'phone_first', 'phone'] as const
const roles = ['field', 'inside', 'key_account', 'technical'] as const

type Props = {
  classCode: ClassCode
  fields: StrategyFields
  customers: number
  outcome: ClassCapacity | null
  onChange: (part: Partial<StrategyFields>) => void
}

/** How one class is looked after, and what that comes to. */
export function StrategyRow({ classCode, fields, customers, outcome, onChange }: Props) {
  const styles = useStyles()
  const { visitStrategy: texts, head } = useTexts()
  const { number } = useFormat()
  const label = (name: keyof typeof texts.columns): string => texts.of(texts.columns[name], classCode)
  const select = <Value extends string>(name: 'rhythm' | 'channel' | 'role', options: readonly Value[], words: Record<Value, string>): ReactNode => (
    <Select
      size="small"
      className={name === 'rhythm' ? styles.kind : undefined}
      aria-label={label(name)}
      value={fields[name]}
      onChange={(_event, { value }) => onChange({ [name]: options.find((option) => option === value) ?? fields[name] })}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {words[option]}
        </option>
      ))}
    </Select>
  )
  const input = (name: 'days' | 'minutes', isWrong: boolean, given: string): ReactNode => (
    <Input
      size="small"
      className={mergeClasses(styles[name], isWrong && styles.wrong)}
      input={{ className: styles.input }}
      aria-label={given}
      aria-invalid={isWrong}
      value={fields[name]}
      onChange={(_event, { value }) => onChange({ [name]: value })}
    />
  )
  return (
    <tr className={styles.row}>
      <th scope="row" className={mergeClasses(styles.cell, styles.full)}>
        <strong>{classCode}</strong>
        <span className={styles.customers}>{texts.customers(number(customers))}</span>
      </th>
      <td className={mergeClasses(styles.cell, styles.full)}>
        <div className={styles.rhythm}>
          {select('rhythm', rhythms, texts.rhythms)}
          {fields.rhythm !== 'campaign' && input('days', readRhythm(fields.rhythm, fields.days) === null, texts.of(texts.days, classCode))}
        </div>
      </td>
      <td className={mergeClasses(styles.cell, styles.labelled)} data-label={texts.columns.minutes}>
        {input('minutes', readMinutes(fields.minutes) === null, label('minutes'))}
      </td>
      <td className={mergeClasses(styles.cell, styles.labelled)} data-label={texts.columns.channel}>
        {select('channel', channels, texts.channels)}
      </td>
      <td className={mergeClasses(styles.cell, styles.labelled)} data-label={texts.columns.role}>
        {select('role', roles, head.careRoles)}
      </td>
      <ClassOutcome outcome={outcome} />
    </tr>
  )
}
