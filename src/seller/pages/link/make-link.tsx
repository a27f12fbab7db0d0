import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Chip } from '@/components/chip'
import { InlineNotice } from '@/components/inline-notice'
import { TextField } from '@/components/text-field'
import { roleProps } from '@/lib/aria'
import { useText } from '@/lib/language'
import { cardsText } from '@/lib/messages/cards'
import { refusalOf, useErrorText } from '@/lib/refusal-texts'
import { copyAloud } from '../../components/copy-aloud'
import { type SharedLink, useMakeLink } from '../../queries/use-cards'
import styles from './index.module.scss'

interface MakeLinkProps {
  readonly productId: string | null
  readonly links: readonly SharedLink[]
}

/** A place, suggested or one's own words for it; the link is made and copied with one tap. */
export function MakeLink({ productId, links }: MakeLinkProps) {
  const text = useText(cardsText).link
  const [label, setLabel] = useState('')
  const [isMissing, setMissing] = useState(false)
  const make = useMakeLink(productId)
  const problem = useErrorText(make.error)
  const isUnreadable = refusalOf(make.error, 'invalid-input') !== null
  const change = (typed: string) => {
    setLabel(typed)
    setMissing(false)
    make.clearError()
  }
  const send = async () => {
    const place = label.trim()
    if (place === '') return setMissing(true)
    const link = await make.run(place)
    if (link === null) return
    await copyAloud(link.address, text)
    setLabel('')
  }
  const isKnown = links.some((link) => link.label === label.trim())
  return (
    <>
      <View className={styles.places} aria-label={text.where} {...roleProps('radiogroup')}>
        {text.suggested.map((place) => (
          <Chip key={place} label={place} isChosen={place === label} onPress={() => change(place)} />
        ))}
      </View>
      <TextField
        label={text.where}
        hint={text.hint}
        value={label}
        onChange={change}
        maxLength={limits.linkLabelLength}
        error={isMissing || isUnreadable ? text.missing : null}
      />
      {problem !== null && !isUnreadable && <InlineNotice kind="error">{problem}</InlineNotice>}
      <View className={styles.make}>
        <Button kind="main" label={isKnown ? text.copyKnown : text.make} onPress={() => void send()} isBusy={make.isRunning} isWide />
      </View>
    </>
  )
}
