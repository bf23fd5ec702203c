/** `run`: where it answers a promise, its failure is told. */
export type NoticeAction = { label: string; run: () => unknown }
/** One line that says what has just happened. `action`: the way back; `next`: what one does now. */
export type Notice = { text: string; action?: NoticeAction | undefined; next?: NoticeAction | undefined }
