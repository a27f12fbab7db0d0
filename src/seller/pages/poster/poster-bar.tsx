import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { useText } from '@/lib/language'
import { cardsText } from '@/lib/messages/cards'
import type { PosterOut } from './use-poster-out'

const isDownload = process.env.TARO_ENV === 'h5'

export function PosterBar({ out: { isReady, saving, send, isSending } }: { readonly out: PosterOut }) {
  const text = useText(cardsText).poster
  return (
    <BottomBar>
      <Button
        label={isDownload ? text.download : text.save}
        kind={send === null ? 'main' : 'second'}
        onPress={() => void saving.save()}
        isBusy={saving.state === 'saving'}
        isDisabled={!isReady}
        isWide
      />
      {send !== null && <Button kind="main" label={text.send} onPress={send} isBusy={isSending} isDisabled={!isReady} isWide />}
    </BottomBar>
  )
}
