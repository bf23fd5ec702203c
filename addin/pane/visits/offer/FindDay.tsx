import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useTexts } from '../../../ui/app-context.ts'
import { FoundDays, type FoundDaysProps } from './FoundDays.tsx'

/** Looks only when asked: it reads the calendar. */
export function FindDay(props: FoundDaysProps) {
  const { visitOffer: texts } = useTexts()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div>
      <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {texts.findDay}
      </Button>
      {isOpen && <FoundDays {...props} />}
    </div>
  )
}
