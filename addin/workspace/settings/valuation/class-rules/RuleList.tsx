import { flushSync } from 'react-dom'
import { RuleCard } from './RuleCard.tsx'
import type { TypedRule } from './typed-rules.ts'

type Props = {
  rules: readonly TypedRule[]
  sign: ',' | '.'
  /** That customers of the company have. */
  targetGroups: readonly string[]
  onChange: (rules: readonly TypedRule[]) => void
}

/** Rules, the first above. */
export function RuleList({ rules, sign, targetGroups, onChange }: Props) {
  const move = (place: number, step: -1 | 1): void => {
    const to = place + step
    const [rule] = rules.slice(place, place + 1)
    if (!rule || to < 0 || to >= rules.length) return
    keepingFocus(() => onChange(rules.toSpliced(place, 1).toSpliced(to, 0, rule)))
  }
  return (
    <>
      {rules.map((rule, place) => (
        <RuleCard
          key={rule.id}
          rule={rule}
          place={place}
          isLast={place === rules.length - 1}
          sign={sign}
          targetGroups={targetGroups}
          onChange={(part) => onChange(rules.with(place, { ...rule, ...part }))}
          onMove={(step) => move(place, step)}
          onRemove={() => onChange(rules.toSpliced(place, 1))}
        />
      ))}
    </>
  )
}

/** Browsers let go of the focus of what is put elsewhere. */
function keepingFocus(change: () => void): void {
  const focused = document.activeElement
  flushSync(change)
  if (focused instanceof HTMLElement) focused.focus()
}
