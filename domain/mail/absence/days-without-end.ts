/** How long somebody is taken to be away whose notice names no end. */
export const DAYS_WITHOUT_END = 7
