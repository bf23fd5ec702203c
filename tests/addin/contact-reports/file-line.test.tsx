// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Outputs } from '../../../addin/api.ts'
import { saveAs } from '../../../addin/download-file.ts'
import { FileLine } from '../../../addin/pane/contact-reports/FileLine.tsx'
import { de } from '../../../addin/texts/de.ts'
import { AppFrame } from '../../../addin/ui/AppFrame.tsx'
import { createQueryClient } from '../../../addin/ui/query-client.ts'
import { createFakeApi } from '../support/fake-api.ts'
import { createFakeHost } from '../support/fake-host.ts'
import { fakeSession } from '../support/fake-session.ts'
import { idOf } from '../support/sample.ts'

type File = Outputs['contactReports']['read']['files'][number]
const asked = vi.fn<typeof fetch>()
const saved: string[] = []

beforeEach(() => {
  asked.mockReset()
  saved.length = 0
  vi.stubGlobal('fetch', asked)
  URL.createObjectURL = () => 'blob:bytes'
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const show = (change: Partial<File> = {}) => {
  const file: File = { fileId: idOf(70), name: 'Angebot.pdf', sizeBytes: 1_250_000, state: 'described', ...change }
  return render(
    <AppFrame api={createFakeApi({}).client} client={createQueryClient()} host={createFakeHost(null)} session={fakeSession} texts={de}>
      <FileLine reportId={idOf(71)} file={file} />
    </AppFrame>,
  )
}
const button = () => screen.findByRole('button', { name: 'Angebot.pdf herunterladen' })

it('a file is saved by one click, asked for without its id in the address', async () => {
  asked.mockResolvedValue(new Response('bytes'))
  show()
  expect(await screen.findByText('1,3 MB')).toBeTruthy()
  await userEvent.click(await button())
  await waitFor(() => expect(saved).toEqual(['Angebot.pdf']))
  const [address, options] = asked.mock.calls[0]!
  await screen.findByText(de.files.notSaved)
  expect(screen.getByRole('button', { name: de.more.workspace })).toBeTruthy()
  expect([address, options?.method, options?.body]).toEqual(['/files', 'POST', JSON.stringify({ fileId: idOf(70) })])
})

it('a file stays readable after the click, for browsers that read late', async () => {
  const revoked = vi.fn()
  URL.revokeObjectURL = revoked
  vi.useFakeTimers()
  saveAs('Angebot.pdf', new Blob(['bytes']))
  vi.advanceTimersByTime(30_000)
  expect(revoked).not.toHaveBeenCalled()
  vi.advanceTimersByTime(30_000)
  expect(revoked).toHaveBeenCalledExactlyOnceWith('blob:bytes')
  vi.useRealTimers()
})

it('a refused file says why and can be asked for again', async () => {
  asked.mockResolvedValueOnce(Response.json({ reason: 'FILE_TOO_LARGE', claims: null }, { status: 413 })).mockResolvedValueOnce(new Response('bytes'))
  show()
  await userEvent.click(await button())
  expect((await screen.findByRole('alert')).textContent).toContain(de.failures.FILE_TOO_LARGE)
  await userEvent.click(screen.getByRole('button', { name: de.common.retry }))
  await waitFor(() => expect(saved).toEqual(['Angebot.pdf']))
})

it.each([
  ['too_large', de.files.tooLarge],
  ['gone', de.files.gone],
] as const)('a file that is %s has no button but a reason', async (state, text) => {
  show({ state })
  expect(await screen.findByText(text)).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})
