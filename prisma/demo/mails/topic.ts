/** What a conversation is about: the texts of its turns before they are filled. */

export type Turn = {
  /** `seller`: the owner of the conversation on our side; `inside`: the colleague of the inside sales team. */
  by: 'customer' | 'seller' | 'inside'
  /** Paragraphs without salutation and closing; see `wording.ts` for the marks. */
  text: readonly string[]
  /** File names of attachments. */
  files?: readonly string[]
  /** The colleague of the inside sales team is put in copy. */
  copyInside?: boolean
  /** Sent to everybody of the mail before, not only to its sender. */
  toTeam?: boolean
}

export type Topic = {
  subject: string
  turns: readonly Turn[]
  importance?: 'high'
}
