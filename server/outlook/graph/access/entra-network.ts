/** How MSAL asks the identity provider: its own client waits for an answer as long as it takes, and whoever waits holds a place at the mailbox. */
import type { INetworkModule, NetworkResponse } from '@azure/msal-node'

type Options = Parameters<INetworkModule['sendPostRequestAsync']>[1]

/** Requests fail when they take longer than `timeLimitMs`. */
export function makeEntraNetwork(timeLimitMs: number): INetworkModule {
  const send = async <T>(method: string, url: string, options: Options): Promise<NetworkResponse<T>> => {
    const { headers = {}, body = '' } = options ?? {}
    const signal = AbortSignal.timeout(timeLimitMs)
    const answer = await fetch(url, { method, headers, redirect: 'error', signal, ...(method === 'POST' ? { body } : {}) })
    // MSAL looks at what it gets itself.
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: (await answer.json()) as T }
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  }
}
