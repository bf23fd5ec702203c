import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** How what is typed becomes a value and back; `read` null: it is none. `advice`: how it is to be typed. */
export type Typing = { read: (text: string) => string | null; show: (value: string) => string; advice: string }

type Typed = {
  ref: RefObject<HTMLInputElement | null>
  text: string
  /** What the text says so far, empty: nothing; ahead of the value while it is typed. */
  meant: string
  /** Why what stands there cannot stay so; null: it can, or is still being typed. */
  problem: string | null
  type: (text: string) => void
  /** Takes what was typed for the value; what is none stays there, with its problem, and holds the form back. */
  take: () => void
  /** Takes it before the form is sent or left by a key. */
  takeByKey: (event: KeyboardEvent) => void
  /** Chosen otherwise than by typing. */
  choose: (value: string) => void
}

/** A field of text for a value that has a written form. Half of `1.12.` is a day as well: what is not written in full changes the value once the field is left or Enter is pressed. */
export function useTyped(value: string, onChange: (value: string) => void, { read, show, advice }: Typing): Typed {
  const ref = useRef<HTMLInputElement>(null)
  const [typing, setTyping] = useState<{ text: string; over: string; isLeft: boolean } | null>(null)
  // Another value has come meanwhile, as by a chip beside it: it counts.
  const typed = typing?.over === value ? typing : null
  const text = typed ? typed.text : value && show(value)
  const meaning = (text: string): string | null => (text.trim() === '' ? '' : read(text))
  const meant = typed ? meaning(typed.text) : value
  const isWrong = meant === null
  useEffect(() => ref.current?.setCustomValidity(isWrong ? advice : ''), [isWrong, advice])
  const choose = (chosen: string): void => {
    setTyping(null)
    if (chosen !== value) onChange(chosen)
  }
  const take = (): void => {
    if (!typed) return
    if (meant === null) setTyping({ ...typed, isLeft: true })
    else choose(meant)
  }
  // Loaded anew or left for good, no field is told that it is left: what stands in it has to be the form's before, to be in its draft.
  const leave = useEffectEvent((): void => {
    if (typed) flushSync(take)
  })
  const isTyping = typed !== null
  useEffect(() => {
    if (!isTyping) return
    const go = (): void => leave()
    window.addEventListener('pagehide', go)
    return () => window.removeEventListener('pagehide', go)
  }, [isTyping])
  return {
    ref,
    text,
    meant: meant ?? '',
    problem: isWrong && typed?.isLeft ? advice : null,
    type: (next) => {
      const full = meaning(next)
      if (full && [full, show(full)].includes(next)) choose(full)
      else setTyping({ text: next, over: value, isLeft: false })
    },
    take,
    takeByKey: ({ key }) => {
      // At once: the form hears of the same key, and reads its fields.
      if (key === 'Enter' || key === 'Escape') flushSync(take)
    },
    choose,
  }
}
