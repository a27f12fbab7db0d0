import { listGraphemes } from '@contract/graphemes'
import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import { InlineNotice } from '@/components/inline-notice'
import { TextField } from '@/components/text-field'
import { useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import styles from './index.module.scss'
import type { useJoinForm } from './use-join-form'

export function JoinFields({ form }: { readonly form: ReturnType<typeof useJoinForm> }) {
  const text = useText(sellerText).join
  return (
    <View className={styles.fields}>
      <TextField
        label={text.shopName}
        value={form.shopName}
        onChange={(shopName) => form.change({ shopName })}
        hint={text.shopNameHint}
        maxLength={limits.shopNameLength}
        error={form.nameError}
      />
      <TextField
        label={text.words}
        value={form.words}
        onChange={(words) => form.change({ words })}
        hint={text.wordsHint}
        maxLength={limits.shopWordsLength * limits.unitsPerSign}
        room={`${listGraphemes(form.words).length} / ${limits.shopWordsLength}`}
        error={form.wordsError}
        isLong
      />
      {form.problem !== null && <InlineNotice kind="error">{form.problem}</InlineNotice>}
    </View>
  )
}
