export function manifest(url: string, clientId: string | null): string
