import { useMutation, useQueryClient } from '@tanstack/react-query'
import { v7 } from 'uuid'
import { useTRPC } from '../../../../api.ts'
import { useNotify } from '../../../../ui/notices.tsx'
import { type ConnectorLine, type ConnectorWish, interfaceUrl, type Places, signInOf } from './connector-wish.ts'
import { useConnectorTexts } from './use-connector-texts.ts'

/** Makes a connector of a wish, or changes the one that is there; `onDone`: it is saved. */
export function useSaveConnector(places: Places, known: ConnectorLine | null, onDone: () => void) {
  const texts = useConnectorTexts()
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const refresh = (): void => void client.invalidateQueries({ queryKey: trpc.connectors.pathKey() })
  const saved = (text: string): void => {
    notify({ text })
    onDone()
  }
  const creating = useMutation(
    trpc.connectors.create.mutationOptions({ onSuccess: (_made, { name }) => saved(texts.created(name)), onSettled: refresh }),
  )
  const changing = useMutation(
    trpc.connectors.change.mutationOptions({ onSuccess: (_made, { name }) => saved(texts.changed(name)), onSettled: refresh }),
  )
  const save = (wish: ConnectorWish): void => {
    const { everyMinutes, sets, secret } = wish
    const told = {
      name: wish.name.trim(),
      url: `${interfaceUrl(places, wish)}/companies(${wish.companyId})`,
      signIn: signInOf(places, wish),
      ...{ sets, everyMinutes, emptyOverwrites: known?.settings.emptyOverwrites ?? false, rates: known?.settings.rates ?? {} },
    }
    if (known) changing.mutate({ id: known.id, ...told, secret: secret === '' ? null : secret })
    else creating.mutate({ id: v7(), system: 'business_central', source: wish.source.trim().toLowerCase(), ...told, secret })
  }
  return { save, isPending: creating.isPending || changing.isPending, error: creating.error ?? changing.error }
}
