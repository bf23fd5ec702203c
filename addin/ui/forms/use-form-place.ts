import { useCallback, useLayoutEffect, useRef, useState } from 'react'

export type FormPlace<Request> = { form: Request | null; openForm: (request: Request) => void; closeForm: () => void }

/** Which form stands in place of the page. Closing it brings the user back to the button that opened it, at the same height of the page. */
export function useFormPlace<Request>(first: Request | null): FormPlace<Request> {
  const [form, setForm] = useState(first)
  const left = useRef<{ focused: Element | null; top: number } | null>(null)
  const openForm = useCallback((request: Request): void => {
    left.current ??= { focused: document.activeElement, top: document.documentElement.scrollTop }
    setForm(() => request)
  }, [])
  const closeForm = useCallback((): void => setForm(null), [])
  useLayoutEffect(() => {
    document.documentElement.scrollTop = form === null ? (left.current?.top ?? 0) : 0
    if (form !== null || !left.current) return
    const { focused } = left.current
    left.current = null
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }, [form])
  return { form, openForm, closeForm }
}
