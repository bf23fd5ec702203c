import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { usePreferences } from '../../../ui/preferences.ts'

/** What a key presses in the mail that has the focus; single keys count there only, so that nobody who speaks or types sets them off. */
const PRESSES: Readonly<Record<string, string>> = { t: 'take', ü: 'hand_over', h: 'hand_over', e: 'settle', Enter: 'open' }
const GOES: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/** J and K from mail to mail, T takes, Ü or H hands over, E settles, Enter opens, and without single keys the arrows and Enter alone: `onKeyDown` and `onFocus` of what holds the mails of the board. */
export function useBoardKeys(ids: readonly string[]) {
  const { areLettersOn } = usePreferences().preferences
  const board = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<string | null>(null)
  const reached = at !== null && ids.includes(at) ? at : (ids[0] ?? null)
  const isInside = useRef(false)
  // A mail that changes its column is drawn anew: the focus goes along.
  useEffect(() => {
    if (isInside.current && reached && (document.activeElement === null || document.activeElement === document.body))
      rowOf(board.current, reached)?.focus()
  })
  return {
    board,
    reached,
    onFocus: ({ target }: FocusEvent): void => {
      isInside.current = true
      const id = mailAround(target)?.dataset.mail
      if (id) setAt(id)
    },
    onBlur: ({ relatedTarget }: FocusEvent<HTMLElement>): void => {
      if (relatedTarget && !board.current?.contains(relatedTarget)) isInside.current = false
    },
    onKeyDown: (event: KeyboardEvent): void => {
      const row = mailAround(event.target)
      if (!row || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
      const isLetter = event.key.length === 1
      if (isLetter && !areLettersOn) return
      const key = isLetter ? event.key.toLowerCase() : event.key
      const step = GOES[key]
      const act = PRESSES[key]
      // Enter on a button is the button's.
      if (step === undefined && (act === undefined || (key === 'Enter' && event.target !== row))) return
      event.preventDefault()
      if (step !== undefined) beside(board.current, row, step)?.focus()
      else row.querySelector<HTMLElement>(`[data-act="${act}"]`)?.click()
    },
  }
}

const mailAround = (target: EventTarget): HTMLElement | null => (target instanceof HTMLElement ? target.closest<HTMLElement>('[data-mail]') : null)
const isTyping = (target: EventTarget): boolean => target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
const rowOf = (board: HTMLElement | null, id: string): HTMLElement | null => board?.querySelector<HTMLElement>(`[data-mail="${id}"]`) ?? null

function beside(board: HTMLElement | null, row: HTMLElement, step: number): HTMLElement | undefined {
  const rows = [...(board?.querySelectorAll<HTMLElement>('[data-mail]') ?? [])]
  return rows[rows.indexOf(row) + step]
}
