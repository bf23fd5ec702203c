/** Keeps what is being written: after a pause, and when the form is left. */
import { useEffect, useRef } from 'react'
import type { Form } from '../mailbox/form.ts'

const PAUSE_MS = 1500

/** @returns ends the saving, for a form that was sent or thrown away. */
export function useAutosave<T extends object>(form: Form<T>): () => void {
  const hasEnded = useRef(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const save = () => {
      if (form.isChanged() && !hasEnded.current) form.save().catch((error: unknown) => console.warn('The draft could not be saved', error))
    }
    const stop = form.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(save, PAUSE_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
      save()
    }
  }, [form])
  return () => {
    hasEnded.current = true
  }
}
