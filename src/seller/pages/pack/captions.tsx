import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Chip } from '@/components/chip'
import { TextField } from '@/components/text-field'
import { roleProps } from '@/lib/aria'
import { useText } from '@/lib/language'
import { cardsText } from '@/lib/messages/cards'
import shared from '../../components/cards.module.scss'
import { copyAloud } from '../../components/copy-aloud'
import type { Pack } from '../../queries/use-cards'
import styles from './index.module.scss'

const captionLength = 500

/** One caption at a time, to be changed and copied. What was changed stays while another one is looked at. */
export function Captions({ captions }: { readonly captions: Pack['captions'] }) {
  const text = useText(cardsText).pack
  const [chosen, setChosen] = useState(0)
  const [changed, setChanged] = useState<Readonly<Record<number, string>>>({})
  const words = changed[chosen] ?? captions[chosen]?.text ?? ''
  return (
    <View className={shared.part}>
      <View className="t-heading">{text.captions}</View>
      <View className="t-caption ink-2">{text.captionsHint}</View>
      <View className={styles.tones} {...roleProps('radiogroup')}>
        {captions.map(({ tone, text: caption }, index) => (
          <Chip key={caption} label={text.tones[tone]} isChosen={index === chosen} onPress={() => setChosen(index)} />
        ))}
      </View>
      <TextField
        label={text.editLabel}
        value={words}
        onChange={(typed) => setChanged({ ...changed, [chosen]: typed })}
        maxLength={captionLength}
        isLong
      />
      <View className={styles.copy}>
        <Button icon="copy" label={text.copy} onPress={() => void copyAloud(words, text)} isWide />
      </View>
    </View>
  )
}
