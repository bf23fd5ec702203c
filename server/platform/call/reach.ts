/** How his mailbox is reached. */
export type Reach = { token: () => Promise<string>; onRefusedToken: () => void; offlineToken: () => Promise<string> }
